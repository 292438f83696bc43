package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.UnreadableMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Messages as real senders send them, and as broken ones do. */
class AlertmanagerMessageTests {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");

    static Stream<Path> recorded() throws IOException {
        try (var files = Files.list(PAYLOADS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedMessageIsReadWhole(Path file) throws IOException {
        var body = Files.readAllBytes(file);
        var told = JsonMapper.shared().readTree(body);
        var read = AlertmanagerMessage.format("alertmanager").read("test", body);

        assertThat(read.signals()).hasSize(told.get("alerts").size());
        assertThat(read.body()).isEqualTo(body);
        for (var i = 0; i < read.signals().size(); i++) {
            var signal = read.signals().get(i);
            var alert = told.get("alerts").get(i);
            assertThat(signal.fingerprint()).isEqualTo(alert.get("fingerprint").asString());
            assertThat(signal.labels().values()).hasSize(alert.get("labels").size());
            assertThat(signal.status().name())
                    .isEqualToIgnoringCase(alert.get("status").asString());
            assertThat(signal.endsAt() == null).isEqualTo(signal.status() == AlertStatus.FIRING);
        }
    }

    @Test
    void grafanasSupersetIsReadLikeAnyOther() {
        var read = read("""
                {"receiver":"x","status":"firing","orgId":1,"title":"[FIRING:1]","state":"alerting","message":"m",
                 "appVersion":"12.1.0","truncatedAlerts":0,"version":"1","alerts":[{"status":"firing",
                 "labels":{"alertname":"High","grafana_folder":"AI"},"annotations":{"summary":"s"},
                 "startsAt":"2026-03-01T11:00:00+08:00","endsAt":"0001-01-01T00:00:00Z","fingerprint":"c6eadffa33fcdf37",
                 "silenceURL":"http://g/s","dashboardURL":"","panelURL":"","values":{"B":44.2},
                 "valueString":"[ var='B' ]","orgId":1}]}""");

        assertThat(read.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.labels().valueOrEmpty("grafana_folder")).isEqualTo("AI");
            assertThat(signal.startsAt()).isEqualTo("2026-03-01T03:00:00Z");
        });
    }

    @Test
    void aNulInALabelIsShownAsReplacedAndKeptInTheRawBytes() {
        var body = message("\"labels\":{\"alertname\":\"a\\u0000b\"}").getBytes(StandardCharsets.UTF_8);
        var read = AlertmanagerMessage.format("alertmanager").read("test", body);

        assertThat(read.signals().getFirst().labels().valueOrEmpty("alertname")).isEqualTo("a\uFFFDb");
        assertThat(read.body()).isEqualTo(body);
    }

    @Test
    void aMessageWithoutFingerprintGetsOneThatDependsOnTheLabelsOnly() {
        var one = read(message("\"labels\":{\"a\":\"1\",\"b\":\"2\"}"));
        var other = read(message("\"labels\":{\"b\":\"2\",\"a\":\"1\"}"));

        assertThat(one.signals().getFirst().fingerprint())
                .isNotBlank()
                .isEqualTo(other.signals().getFirst().fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiter = '|',
            value = {
                "{|''",
                "[]|''",
                "{}|/alerts",
                "{\"alerts\":{}}|/alerts",
                "{\"alerts\":[{}]}|/alerts/0/status",
                "{\"alerts\":[{\"status\":\"on\",\"labels\":{}}]}|/alerts/0/status",
                "{\"alerts\":[{\"status\":\"firing\"}]}|/alerts/0/labels",
                "{\"alerts\":[{\"status\":\"firing\",\"labels\":{\"a\":1}}]}|/alerts/0/labels/a",
                "{\"alerts\":[{\"status\":\"firing\",\"labels\":{}}]}|/alerts/0/startsAt",
                "{\"alerts\":[{\"status\":\"firing\",\"labels\":{},\"startsAt\":\"today\"}]}|/alerts/0/startsAt",
            })
    void whatIsMissingOrWrongIsNamedByItsPlace(String body, String pointer) {
        var refused = catchThrowableOfType(UnreadableMessage.class, () -> read(body));

        assertThat(refused.problems())
                .extracting(UnreadableMessage.Problem::pointer)
                .contains(pointer.replace("''", ""));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var broken = new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'};

        assertThat(catchThrowableOfType(
                                UnreadableMessage.class,
                                () -> AlertmanagerMessage.format("alertmanager").read("test", broken))
                        .problems())
                .containsExactly(new UnreadableMessage.Problem("", "the body is not UTF-8"));
    }

    private static Delivery read(String body) {
        return AlertmanagerMessage.format("alertmanager").read("test", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(String labels) {
        return "{\"alerts\":[{\"status\":\"firing\"," + labels + ",\"startsAt\":\"2026-03-01T03:00:00Z\"}]}";
    }
}
