package lifeline.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            PostmortemFile postmortem,
            @Nullable UpdatesFile updates,
            @Nullable List<DeadlineFile> deadlines) {

        /** Whether the objective is at stake; both are unless told. */
        boolean stakes(String objective) {
            return clocks == null || clocks.contains(objective);
        }

        UpdateRhythms rhythms() {
            return updates == null
                    ? UpdateRhythms.USUAL
                    : new UpdateRhythms(
                            severity.standard,
                            updates.internal == null ? null : updates.internal.rhythm(),
                            updates.external == null ? null : updates.external.rhythm());
        }

        List<DeadlineRule> rules() {
            return Optional.ofNullable(deadlines).orElse(List.of()).stream()
                    .map(DeadlineFile::rule)
                    .toList();
        }
    }

    record TriggerFile(
            List<String> matchers,
            String mode,
            @Nullable Severity severity,
            @Nullable String raisedBy) {}

    record SeverityFile(
            @JsonProperty("default") Severity standard,
            @Nullable Map<String, Severity> byTier) {

        Map<Integer, Severity> tiers() {
            return Optional.ofNullable(byTier).orElse(Map.of()).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            tier -> Integer.valueOf(tier.getKey().substring("tier".length())), Map.Entry::getValue));
        }
    }

    record PostmortemFile(boolean required, @Nullable String requiredIf, String dueWithin, String template) {

        Scenario.Postmortem postmortem() {
            return new Scenario.Postmortem(
                    required,
                    requiredIf == null ? null : Scenario.RequiredIf.valueOf(constant(requiredIf)),
                    Duration.parse(dueWithin),
                    template);
        }
    }

    record UpdatesFile(
            @Nullable RhythmFile internal, @Nullable RhythmFile external) {}

    record RhythmFile(String first, String every) {

        UpdateRhythm rhythm() {
            return new UpdateRhythm(Duration.parse(first), Duration.parse(every));
        }
    }

    record DeadlineFile(String id, BilingualText title, String within, String from) {

        DeadlineRule rule() {
            return new DeadlineRule(id, title, Duration.parse(within), DeadlineRule.Start.valueOf(constant(from)));
        }
    }

    /** Throws {@link ContentRejected} for matchers that cannot be read, or that no alert could ever meet. */
    static Scenario scenario(YamlDocument document, SeverityTable severities) {
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
                spec.severity.tiers(),
                spec.assets,
                spec.stakes("rto"),
                spec.stakes("rpo"),
                spec.correlation,
                spec.inhibitedBy == null ? List.of() : spec.inhibitedBy,
                spec.playbooks,
                spec.postmortem.postmortem(),
                spec.rhythms(),
                spec.rules());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Trigger trigger(
            YamlDocument document,
            String pointer,
            TriggerFile file,
            SeverityTable severities,
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
        return new Trigger(matchers, Trigger.Mode.valueOf(constant(file.mode)), file.severity, file.raisedBy);
    }

    /** A trigger sees {@code critical} for {@code page}: one that waits for {@code page} would wait for ever. */
    private static boolean neverComes(LabelMatcher matcher, SeverityTable severities) {
        return matcher.name().equals(SeverityTable.LABEL)
                && Arrays.stream(matcher.value().split("\\|", -1))
                        .allMatch(word -> severities
                                .meaning(word)
                                .filter(meaning -> !meaning.word().equals(word))
                                .isPresent());
    }
}
