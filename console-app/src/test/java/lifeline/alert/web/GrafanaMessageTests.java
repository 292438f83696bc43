package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import org.junit.jupiter.api.Test;

/** Grafana's webhook, as its documentation shows it: a superset of Alertmanager's in which much may be null. */
class GrafanaMessageTests {

    @Test
    void whatHelpsAResponderIsKeptBesideWhatTheRuleSays() throws IOException {
        var alert = read("grafana-firing.json").signals().getFirst();

        assertThat(alert.status()).isEqualTo(AlertStatus.FIRING);
        assertThat(alert.startsAt()).isEqualTo("2026-03-01T03:00:00.157076Z");
        assertThat(alert.annotations())
                .containsEntry("values", "B=44.23943737541908, C=1")
                .containsEntry("panelURL", "https://grafana.example/d/abcd?viewPanel=22")
                .containsKey("silenceURL");
    }

    @Test
    void anAnnotationOfTheRuleStaysAsTheRuleWroteIt() throws IOException {
        assertThat(read("grafana-firing.json").signals().getFirst().annotations())
                .containsEntry("dashboardURL", "https://mine.example/d/1");
    }

    @Test
    void aLinkThatIsNoWebAddressIsLeftOut() throws IOException {
        assertThat(read("grafana-firing.json").signals().getFirst().annotations())
                .doesNotContainKey("imageURL");
    }

    @Test
    void whatIsNullIsJustNotThere() throws IOException {
        var read = read("grafana-firing.json");
        var alert = read.signals().getLast();

        assertThat(read.receiver()).isEqualTo("lifeline");
        assertThat(read.truncated()).isZero();
        assertThat(alert.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(alert.endsAt()).isEqualTo("2026-03-01T03:01:03.157076Z");
        assertThat(alert.annotations()).isEmpty();
        assertThat(alert.generatorUrl()).isEmpty();
    }

    @Test
    void anAlertWithoutDataKeepsItsNameAndSaysWhichRule() throws IOException {
        var alert = read("grafana-no-data.json").signals().getFirst();

        assertThat(alert.labels().valueOrEmpty("alertname")).isEqualTo("DatasourceNoData");
        assertThat(alert.annotations())
                .containsEntry("summary", "No data for the rule \"Prompt service is down\" (No instance answers)")
                .containsEntry("summary_zh", "规则“Prompt service is down”没有数据（没有可用实例）");
    }

    @Test
    void aRuleThatCannotBeEvaluatedSaysWhy() throws IOException {
        assertThat(read("grafana-no-data.json").signals().getLast().annotations())
                .containsEntry("summary", "The rule \"Queue is long\" cannot be evaluated: context deadline exceeded")
                .containsEntry("summary_zh", "规则“Queue is long”无法执行：context deadline exceeded");
    }

    @Test
    void theValuesOfOlderVersionsAreOneText() throws IOException {
        assertThat(read("grafana-v9.json").signals().getFirst().annotations())
                .containsEntry("values", "[ metric='' labels={} value=14151.3 ]");
    }

    private static Delivery read(String file) throws IOException {
        var body = Files.readAllBytes(Path.of("src/test/resources/senders", file));
        return AlertmanagerMessage.format("grafana").read("grafana", body);
    }
}
