package lifeline.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
            @Nullable List<String> clocks,
            List<String> correlation,
            @Nullable List<Scenario.Inhibition> inhibitedBy,
            List<String> playbooks,
            PostmortemFile postmortem) {}

    record TriggerFile(List<String> matchers, String mode) {}

    record SeverityFile(@JsonProperty("default") Severity standard) {}

    record PostmortemFile(boolean required, String dueWithin, String template) {}

    /** Throws {@link ContentRejected} for matchers that cannot be read, or that no alert could ever meet. */
    static Scenario scenario(YamlDocument document, SeverityWords severities) {
        var file = document.as(ScenarioFile.class);
        var spec = file.spec;
        var problems = new ArrayList<ContentProblem>();
        var triggers = new ArrayList<Trigger>();
        for (var i = 0; i < spec.triggers.size(); i++) {
            triggers.add(trigger(document, "/spec/triggers/" + i, spec.triggers.get(i), severities, problems));
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
                spec.clocks == null || spec.clocks.contains("rto"),
                spec.correlation,
                spec.inhibitedBy == null ? List.of() : spec.inhibitedBy,
                spec.playbooks,
                new Scenario.Postmortem(
                        spec.postmortem.required, Duration.parse(spec.postmortem.dueWithin), spec.postmortem.template));
    }

    private static Trigger trigger(
            YamlDocument document,
            String pointer,
            TriggerFile file,
            SeverityWords severities,
            List<ContentProblem> problems) {
        var matchers = new ArrayList<LabelMatcher>();
        for (var i = 0; i < file.matchers.size(); i++) {
            var at = pointer + "/matchers/" + i;
            try {
                var matcher = LabelMatcher.parse(file.matchers.get(i));
                matchers.add(matcher);
                if (neverComes(matcher, severities)) {
                    problems.add(document.problemAt(
                            at, "never seen: " + SeverityWords.FILE + " tells this severity by another word"));
                }
            } catch (IllegalArgumentException e) {
                problems.add(document.problemAt(at, String.valueOf(e.getMessage())));
            }
        }
        return new Trigger(matchers, Trigger.Mode.valueOf(file.mode.toUpperCase(Locale.ROOT)));
    }

    /** A trigger sees {@code critical} for {@code page}: one that waits for {@code page} would wait for ever. */
    private static boolean neverComes(LabelMatcher matcher, SeverityWords severities) {
        return matcher.name().equals(SeverityWords.LABEL)
                && Arrays.stream(matcher.value().split("\\|", -1))
                        .allMatch(word -> severities
                                .meaning(word)
                                .filter(meaning -> !meaning.word().equals(word))
                                .isPresent());
    }
}
