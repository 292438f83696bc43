package lifeline.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates filled with a report. */
class TemplateTests {

    private static final Report.Impact IMPACT = new Report.Impact("start", "source", null, null, null);
    private static final Report.Detection DETECTION =
            new Report.Detection("detection-word", "default", "start", "detected", "7 s");
    private static final Report.Step STEP = new Report.Step("step-word", "technical", "done", null, null, "");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aFullReportFillsEverySectionOfTheTemplate(String language) throws IOException {
        var filled = Template.fill(template(language), report("outage", "all fine"));

        assertThat(filled)
                .contains("INC-7", "asset-word", "phase-word", "detection-word", "alert-word", "told-word")
                .contains("person-word", "run-word", "step-word", "change-word", "+  replicas: 5", "check-word")
                .contains("follow-up-word")
                .doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void nothingThatAnAlertSaysCanBreakARowOrPoseAsMarkdown(String language) throws IOException {
        var hostile = "a|b\n# head <img src=x onerror=alert(1)> [x](javascript:alert(1)) `code` {{title}}";
        var filled = Template.fill(template(language), report(hostile, hostile));
        var row = filled.lines().filter(line -> line.contains("told-word")).toList();

        assertThat(row).singleElement().asString().contains("a\\|b \\# head \\<img");
        assertThat(filled).doesNotContain("[x](", "`code`").doesNotContainPattern("(?<!\\\\)<img");
        assertThat(filled).contains("{{title}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void whatIsNotKnownIsADash(String language) throws IOException {
        assertThat(Template.fill(template(language), report("t", "t"))).contains("| person-word | since | – |");
    }

    private static String template(String language) throws IOException {
        return Files.readString(Path.of("../postmortem-templates/postmortem-v1." + language + ".md"));
    }

    private static Report report(String title, String told) {
        return new Report(
                "INC-7",
                title,
                "SEV1",
                "scenario",
                "state",
                "draft",
                "now",
                null,
                "UTC",
                "summary",
                IMPACT,
                List.of(new Report.Objective("asset-word", "RTO", "10 min", null, "met", null)),
                List.of(new Report.Phase("phase-word", "from", null, null, null)),
                DETECTION,
                List.of(new Report.AlertRow("alert-word", "firing", "start", null, told)),
                List.of(new Report.Happening("at", "later", true, "console", "", "told-word " + told)),
                List.of(new Report.RoleRow("command", "person-word", "since", null)),
                List.of(new Report.Run("run-word", "1.0.0", "abc", "done", null, "at", List.of(STEP))),
                List.of(new Report.Change(
                        "change-word", "target", "sentence", "-  replicas: 3\n+  replicas: 5", null, "done", null)),
                List.of(new Report.Check("check-word", "method", "pass", null, null)),
                List.of(new Report.FollowUp("follow-up-word", "1 day", "why")));
    }
}
