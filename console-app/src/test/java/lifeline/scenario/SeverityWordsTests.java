package lifeline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import lifeline.content.ContentInForce;
import lifeline.content.ContentLibrary;
import lifeline.content.ContentRejected;
import lifeline.content.InFolder;
import lifeline.kernel.Labels;
import lifeline.kernel.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the severities of other people's alerts mean here. */
class SeverityWordsTests {

    private static final ContentLibrary PACKAGED = InFolder.packaged();
    private static final ContentInForce CONTENT = InFolder.inForce(PACKAGED, new ReadsScenarios());
    private static final SeverityWords WORDS = new SeverityWords(CONTENT);

    @ParameterizedTest
    @CsvSource({
        "critical, CRITICAL",
        "Critical, CRITICAL",
        "' CRITICAL\t', CRITICAL",
        "page, CRITICAL",
        "P1, CRITICAL",
        "SEV1, CRITICAL",
        "严重, CRITICAL",
        "紧急, CRITICAL",
        "灾难, CRITICAL",
        "Disaster, CRITICAL",
        "High, CRITICAL",
        "Average, WARNING",
        "Warning, WARNING",
        "P2, WARNING",
        "警告, WARNING",
        "Information, INFO",
        "提示, INFO",
        "none, NONE",
        "Not classified, UNKNOWN",
        "1, UNKNOWN",
        "'', UNKNOWN",
    })
    void aWordMeansTheSameHoweverItIsWritten(String word, AlertSeverity meaning) {
        assertThat(WORDS.of(labels("severity", word))).isEqualTo(meaning);
    }

    @Test
    void thePriorityTellsTheSeverityOfAnAlertWithoutOne() {
        assertThat(WORDS.of(labels("priority", "P1"))).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(WORDS.of(Labels.of(Map.of("severity", "warning", "priority", "P1"))))
                .isEqualTo(AlertSeverity.WARNING);
        assertThat(WORDS.of(Labels.of(Map.of("severity", "tbd", "priority", "P1"))))
                .isEqualTo(AlertSeverity.CRITICAL);
    }

    @Test
    void triggersSeeOneWordAndTheOtherLabelsAsTheyAre() {
        var seen = WORDS.normalised(labels("priority", "P1"));

        assertThat(seen.values()).isEqualTo(Map.of("severity", "critical", "priority", "P1"));
        assertThat(WORDS.normalised(labels("severity", "严重")).valueOrEmpty("severity"))
                .isEqualTo("critical");
    }

    @Test
    void whatIsNotKnownStaysUntouched() {
        var odd = labels("severity", "Whatever");

        assertThat(WORDS.normalised(odd)).isEqualTo(odd);
        assertThat(WORDS.normalised(Labels.NONE)).isEqualTo(Labels.NONE);
    }

    @Test
    void ofSeveralAlertsTheWorstCounts() {
        assertThat(WORDS.worst(Stream.of(labels("severity", "info"), labels("severity", "P1"), Labels.NONE)))
                .isEqualTo(AlertSeverity.CRITICAL);
        assertThat(WORDS.worst(Stream.of(Labels.NONE))).isEqualTo(AlertSeverity.UNKNOWN);
    }

    @Test
    void aScenarioThatWaitsForCriticalTakesWhatAnotherToolCallsOtherwise() {
        var scenarios = new Scenarios(CONTENT);
        for (String word : new String[] {"critical", "Page", "P1", "严重"}) {
            var alert = Labels.of(Map.of("alertname", "PromptServiceDown", "severity", word));

            assertThat(scenarios.match(alert)).as(word).isPresent();
        }
        assertThat(scenarios.match(Labels.of(Map.of("alertname", "PromptServiceDown", "severity", "P3"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, SEV1", "WARNING, SEV2", "INFO, SEV3", "NONE, SEV4", "UNKNOWN, SEV2"})
    void aDeclaredIncidentIsProposedToBeAsBadAsItsAlert(AlertSeverity told, Severity proposed) {
        assertThat(told.proposed()).isEqualTo(proposed);
    }

    @Test
    void aContentFolderWithoutTheFileKnowsTheFourWords(@TempDir Path folder) {
        var words = words(folder);

        assertThat(words.of(labels("severity", "Critical"))).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(words.of(labels("severity", "P1"))).isEqualTo(AlertSeverity.UNKNOWN);
    }

    @Test
    void aWordThatMeansTwoThingsIsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        var text = PACKAGED.file(SeverityWords.FILE).text().replace("      - info\n", "      - Critical\n");
        write(folder, SeverityWords.FILE, text);

        assertThatThrownBy(() -> words(folder))
                .isInstanceOf(ContentRejected.class)
                .hasMessageContaining("playbooks/severities.yaml:")
                .hasMessageContaining("Critical means critical already");
    }

    @Test
    void aTriggerThatWaitsForAWordThatNeverComesIsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        var name = "playbooks/scenarios/prompt-service-outage.yaml";
        var text = PACKAGED.file(name).text().replace("'severity=\"critical\"'", "'severity=\"page\"'");
        write(folder, name, text);
        write(folder, SeverityWords.FILE, PACKAGED.file(SeverityWords.FILE).text());

        assertThatThrownBy(() -> words(folder))
                .isInstanceOf(ContentRejected.class)
                .hasMessageContaining(name + ":")
                .hasMessageContaining("another word");
    }

    private static SeverityWords words(Path folder) {
        return new SeverityWords(InFolder.inForce(InFolder.library(folder), new ReadsScenarios()));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Labels labels(String name, String value) {
        return Labels.of(Map.of(name, value));
    }
}
