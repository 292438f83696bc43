package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.MessageFormat;
import lifeline.alert.UnreadableMessage;
import lifeline.content.ContentFile;
import lifeline.content.InFolder;
import lifeline.content.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages read by a declared mapping: the two that are shipped, and what any mapping can count on. */
class MappedMessageTests {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void aProblemOfZabbixBecomesAnAlertWithItsTagsAsLabels() throws IOException {
        var alert = shipped("zabbix", "zabbix-problem.json").signals().getFirst();

        assertThat(alert.status()).isEqualTo(AlertStatus.FIRING);
        assertThat(alert.startsAt()).isEqualTo("2026-03-01T03:00:00Z");
        assertThat(alert.endsAt()).isNull();
        assertThat(alert.labels().values())
                .isEqualTo(Map.of(
                        "alertname", "Checkout API: error rate above 5 %",
                        "severity", "High",
                        "host", "checkout-1",
                        "host_ip", "10.1.2.3",
                        "host_groups", "Payments, Production",
                        "trigger_id", "23105",
                        "event_id", "41872",
                        "service", "checkout",
                        "cluster", "prod-a"));
        assertThat(alert.annotations())
                .isEqualTo(Map.of(
                        "summary", "checkout-1: Checkout API: error rate above 5 %", "operational_data", "7.3 %"));
        assertThat(alert.generatorUrl()).startsWith("https://zabbix.example/tr_events.php");
    }

    @Test
    void aRecoveryOfZabbixEndsTheSameAlert() throws IOException {
        var problem = shipped("zabbix", "zabbix-problem.json").signals().getFirst();
        var recovery = shipped("zabbix", "zabbix-resolved.json").signals().getFirst();

        assertThat(recovery.fingerprint()).isEqualTo(problem.fingerprint());
        assertThat(recovery.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(recovery.startsAt()).isEqualTo(problem.startsAt());
        assertThat(recovery.endsAt()).isEqualTo("2026-03-01T03:07:00Z");
    }

    @Test
    void aScriptMaySendAlertsOfItsOwn() throws IOException {
        var read = shipped("generic", "generic-alerts.json");
        var first = read.signals().getFirst();
        var second = read.signals().getLast();

        assertThat(first.labels().values())
                .isEqualTo(Map.of(
                        "alertname", "Nightly embedding job failed",
                        "severity", "P2",
                        "service", "embeddings",
                        "host", "batch-3",
                        "cluster", "prod-a",
                        "attempt", "3",
                        "retry", "true"));
        assertThat(first.annotations()).containsOnlyKeys("summary", "runbook_url");
        assertThat(first.startsAt()).isEqualTo("2026-03-01T03:00:00Z");
        assertThat(first.generatorUrl()).isEqualTo("https://jobs.example/runs/17");
        assertThat(second.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(second.annotations()).containsEntry("summary", "94 %");
        assertThat(second.endsAt()).isEqualTo("2026-03-01T03:20:00Z");
        assertThat(second.generatorUrl()).isEmpty();
    }

    @Test
    void oneAlertByItselfIsEnough() throws IOException {
        assertThat(shipped("generic", "generic-one.json").signals())
                .singleElement()
                .satisfies(alert -> assertThat(alert.startsAt()).isEqualTo("2026-03-01T03:00:00Z"));
        assertThat(generic("[{\"name\":\"a\"},{\"name\":\"b\"}]").signals()).hasSize(2);
        assertThat(generic("{\"alerts\":[]}").signals()).isEmpty();
    }

    @Test
    void anAlertThatTellsNoTimeBeganNow() throws IOException {
        assertThat(generic("{\"name\":\"a\"}").signals().getFirst().startsAt()).isEqualTo(NOW);
    }

    @Test
    void aResolvedAlertThatTellsOnlyItsEndBeganThen() throws IOException {
        var alert = generic("{\"name\":\"a\",\"status\":\"ok\",\"endsAt\":1772334000}")
                .signals()
                .getFirst();

        assertThat(alert.startsAt()).isEqualTo("2026-03-01T03:00:00Z").isEqualTo(alert.endsAt());
    }

    @Test
    void theFingerprintDependsOnTheMappingAndTheLabelsOnly() throws IOException {
        var one = generic("{\"name\":\"a\",\"labels\":{\"x\":\"1\",\"y\":\"2\"},\"summary\":\"s\"}");
        var same = generic("{\"labels\":{\"y\":2,\"x\":1},\"name\":\"a\",\"startsAt\":1}");
        var other = generic("{\"name\":\"a\",\"labels\":{\"x\":\"1\"}}");

        assertThat(fingerprint(one)).isEqualTo(fingerprint(same)).isNotEqualTo(fingerprint(other));
        assertThat(fingerprint(mapping("a", "labels: {n: alert.n}", "{\"n\":1}")))
                .isNotEqualTo(fingerprint(mapping("b", "labels: {n: alert.n}", "{\"n\":1}")));
    }

    @Test
    void numbersTooLongForAnyTypeStayWhatTheyAre() throws IOException {
        var read =
                mapping("a", "labels: {id: alert.id, n: alert.n}", "{\"id\":123456789012345678901234567890,\"n\":7.0}");

        assertThat(read.signals().getFirst().labels().values())
                .isEqualTo(Map.of("id", "123456789012345678901234567890", "n", "7"));
    }

    @Test
    void aNulInAFieldIsShownAsReplaced() throws IOException {
        assertThat(generic("{\"name\":\"a\\u0000b\"}")
                        .signals()
                        .getFirst()
                        .labels()
                        .valueOrEmpty("alertname"))
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void anExpressionMaySayThatThereIsNoValue() throws IOException {
        var read = mapping("a", "labels: {n: alert.n, m: 'has(alert.m) ? alert.m : null'}", "{\"n\":1}");

        assertThat(read.signals().getFirst().labels().values()).containsOnlyKeys("n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiter = '|',
            value = {
                "{|''|not JSON",
                "7|''|",
                "{\"alerts\":7}|''|list or an object",
                "{\"alerts\":[{\"name\":\"a\"},{\"name\":\"b\",\"startsAt\":\"today\"}]}|/alerts/1/startsAt|RFC 3339",
                "[{\"name\":\"a\",\"startsAt\":\"2026-03-01T03:00:00\"}]|/0/startsAt|offset",
                "{\"name\":\"a\",\"startsAt\":{\"at\":1}}|/startsAt|RFC 3339",
                "{\"alerts\":[{\"name\":\"a\"},{}]}|/alerts/1|no label",
                "{\"alerts\":[{\"name\":\"a\"},7]}|/alerts/1|no label",
            })
    void whatIsMissingOrWrongIsNamedByItsPlace(String body, String pointer, String detail) {
        var refused = catchThrowableOfType(UnreadableMessage.class, () -> generic(body));

        assertThat(refused).hasMessageContaining("generic");
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer.replace("''", ""));
            assertThat(problem.detail()).contains(detail == null ? "" : detail);
        });
    }

    @Test
    void withoutItsStatusAnAlertOfZabbixIsRefused() {
        var refused = catchThrowableOfType(
                UnreadableMessage.class, () -> format("zabbix").read("z", bytes("{\"name\":\"a\"}")));

        assertThat(refused.problems())
                .extracting(UnreadableMessage.Problem::detail)
                .anySatisfy(detail -> assertThat(detail).contains("status"));
        assertThat(refused.problems())
                .extracting(UnreadableMessage.Problem::detail)
                .anySatisfy(detail -> assertThat(detail).contains("event_id"));
    }

    @Test
    void aMessageOfMoreAlertsThanAnybodyReadsIsRefused() {
        var many = "[" + "{\"name\":\"a\"},".repeat(10_000) + "{\"name\":\"a\"}]";

        assertThat(catchThrowableOfType(UnreadableMessage.class, () -> generic(many))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("10000"));
    }

    private static Object fingerprint(Delivery delivery) {
        return delivery.signals().getFirst().fingerprint();
    }

    private static Delivery shipped(String id, String file) throws IOException {
        return format(id).read("test", Files.readAllBytes(Path.of("src/test/resources/senders", file)));
    }

    private static Delivery generic(String body) throws IOException {
        return format("generic").read("test", bytes(body));
    }

    private static Delivery mapping(String id, String spec, String body) {
        var text = """
                apiVersion: console/v1
                kind: AlertSource
                metadata: {id: %s, version: 1.0.0, title: {en: "A", zh-CN: "甲"}}
                spec:
                  firing: 'true'
                  %s
                """.formatted(id, spec);
        var file = new ContentFile("playbooks/sources/" + id + ".yaml", text);
        return MappedMessage.format(SourceFile.mapping(YamlDocument.read(file)), CLOCK)
                .read("test", bytes(body));
    }

    private static MessageFormat format(String id) {
        return new KnownFormats(InFolder.inForce(InFolder.packaged(), new ReadsFormats(CLOCK)))
                .find(id)
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
