package lifeline.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lifeline.content.ContentProblem;
import lifeline.content.ContentRejected;
import lifeline.content.YamlDocument;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** The shape of a scenario file. */
record ScenarioFile(Metadata metadata, Spec spec) {

    record Metadata(String id, String version, BilingualText title, BilingualText summary) {}

    record Spec(
            List<TriggerFile> triggers,
            SeverityFile severity,
            List<String> assets,
            List<String> correlation,
            @Nullable List<Scenario.Inhibition> inhibitedBy,
            List<String> playbooks,
            PostmortemFile postmortem) {}

    record TriggerFile(List<String> matchers, String mode) {}

    record SeverityFile(@JsonProperty("default") Severity standard) {}

    record PostmortemFile(boolean required, String dueWithin, String template) {}

    static Scenario scenario(YamlDocument document) {
        var file = document.as(ScenarioFile.class);
        var spec = file.spec;
        var problems = new ArrayList<ContentProblem>();
        var triggers = new ArrayList<Trigger>();
        for (var i = 0; i < spec.triggers.size(); i++) {
            triggers.add(trigger(document, "/spec/triggers/" + i, spec.triggers.get(i), problems));
        }
        if (!problems.isEmpty()) {
            throw new ContentRejected(problems);
        }
        return new Scenario(
                file.metadata.id,
                file.metadata.version,
                file.metadata.title,
                file.metadata.summary,
                triggers,
                spec.severity.standard,
                spec.assets,
                spec.correlation,
                spec.inhibitedBy == null ? List.of() : spec.inhibitedBy,
                spec.playbooks,
                new Scenario.Postmortem(
                        spec.postmortem.required, Duration.parse(spec.postmortem.dueWithin), spec.postmortem.template));
    }

    private static Trigger trigger(
            YamlDocument document, String pointer, TriggerFile file, List<ContentProblem> problems) {
        var matchers = new ArrayList<LabelMatcher>();
        for (var i = 0; i < file.matchers.size(); i++) {
            try {
                matchers.add(LabelMatcher.parse(file.matchers.get(i)));
            } catch (IllegalArgumentException e) {
                problems.add(document.problemAt(pointer + "/matchers/" + i, String.valueOf(e.getMessage())));
            }
        }
        return new Trigger(matchers, Trigger.Mode.valueOf(file.mode.toUpperCase(Locale.ROOT)));
    }
}
