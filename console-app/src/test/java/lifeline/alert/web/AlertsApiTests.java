package lifeline.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lifeline.ConsoleTest;
import lifeline.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Alerts over the socket, page by page. */
@ConsoleTest
class AlertsApiTests {

    private static final String ALERTS = "/api/v1/alerts";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Caller vera = Caller.nobody(0);
    private String namespace = "";

    @BeforeEach
    void aNamespaceOfItsOwn() {
        vera = Caller.person(port, "vera");
        namespace = "ns-" + UUID.randomUUID();
    }

    @Test
    void anAlertIsToldWithWhatTheContractNames() throws Exception {
        send("firing", "Odd", 1);
        var alert = own(vera.get(ALERTS + "?limit=500").json()).getFirst();

        assertThat(List.copyOf(alert.propertyNames()))
                .containsExactly(
                        "fingerprint",
                        "source",
                        "status",
                        "labels",
                        "annotations",
                        "activeAt",
                        "startsAt",
                        "endsAt",
                        "receivedAt",
                        "incident");
        assertThat(alert.get("source").asString()).isEqualTo("default");
        assertThat(alert.get("status").asString()).isEqualTo("firing");
        assertThat(alert.at("/annotations/summary").asString()).isEqualTo("Number 0");
        assertThat(alert.get("startsAt").asString()).isEqualTo("2026-03-01T03:00:00Z");
        assertThat(alert.get("activeAt").isNull()).isTrue();
        assertThat(alert.get("endsAt").isNull()).isTrue();
        assertThat(alert.get("incident").isNull()).isTrue();
    }

    @Test
    void nothingIsLostOrDoubledOverThreePagesWhileNewOnesArrive() throws Exception {
        send("firing", "Early", 9);
        var seen = new ArrayList<>(own(vera.get(ALERTS + "?limit=4").json()));
        var next = vera.get(ALERTS + "?limit=4").json().get("next").asString();
        for (var page = 2; page <= 3; page++) {
            send("firing", "Late", page);
            var answer = vera.get(ALERTS + "?limit=4&after=" + next).json();
            seen.addAll(own(answer));
            next = answer.get("next").isNull() ? "" : answer.get("next").asString();
        }

        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
        assertThat(seen)
                .allSatisfy(alert ->
                        assertThat(alert.at("/labels/alertname").asString()).startsWith("Early"));
    }

    @Test
    void theListEnds() throws Exception {
        send("firing", "Some", 5);
        var everything = vera.all(ALERTS, 500, () -> {});

        assertThat(vera.all(ALERTS, 7, () -> {})).containsExactlyElementsOf(everything);
    }

    @Test
    void filtersHoldTogether() throws Exception {
        send("resolved", "Over", 2);
        var outage = post("""
                {"alerts": [{"status": "firing", "startsAt": "2026-03-01T03:00:00Z", "annotations": {}, "labels": {
                  "alertname": "PromptServiceDown", "severity": "critical", "scenario": "prompt-service-outage",
                  "cluster": "prod-a", "namespace": "%s"}}]}""".formatted(namespace));
        var key = outage.at("/incidents/0").asString();

        assertThat(own(vera.get(ALERTS + "?status=resolved&limit=500").json())).hasSize(2);
        assertThat(own(vera.get(ALERTS + "?incident=" + key).json()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.get("incident").asString()).isEqualTo(key));
        assertThat(own(vera.get(ALERTS + "?incident=" + key + "&status=resolved")
                        .json()))
                .isEmpty();
        assertThat(own(vera.get(ALERTS + "?source=default&limit=500").json())).hasSize(3);
        assertThat(own(vera.get(ALERTS + "?source=none-such").json())).isEmpty();
        assertThat(vera.get("/api/v1/incidents/" + key).json().get("alerts").asLong())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "status=FIRING, /status",
        "incident=INC-0, /incident",
        "after=yesterday, /after",
        "limit=1000, /limit",
    })
    void aWrongParameterIsRefusedByItsName(String query, String pointer) throws Exception {
        var answer = vera.get(ALERTS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void whoReadsAlertsMayNotSendThem() throws Exception {
        assertThat(Caller.automation(port)
                        .post(ALERTS + "/alertmanager", "{\"alerts\": []}")
                        .status())
                .isEqualTo(401);
        assertThat(vera.send("DELETE", ALERTS, "").status()).isEqualTo(405);
    }

    /** Pages rest on it: identities compare byte by byte, the first bit being no sign. */
    @Test
    void theDatabaseOrdersIdentitiesByteByByte() {
        var ordered = database.sql("""
                        select id from (values
                            (cast('ffffffff-ffff-4fff-bfff-ffffffffffff' as uuid)),
                            (cast('7fffffff-ffff-4fff-bfff-ffffffffffff' as uuid)),
                            (cast('80000000-0000-4000-8000-000000000000' as uuid)),
                            (cast('00000000-0000-4000-8000-000000000000' as uuid)),
                            (cast('7fffffff-ffff-4fff-8000-000000000000' as uuid))) as t(id)
                        order by id""").query(UUID.class).list();
        var below = database.sql("select cast('7fffffff-ffff-4fff-bfff-ffffffffffff' as uuid)"
                        + " < cast('80000000-0000-4000-8000-000000000000' as uuid)")
                .query(Boolean.class)
                .single();

        assertThat(below).isTrue();
        assertThat(ordered).extracting(UUID::toString).isSorted();
    }

    private List<JsonNode> own(JsonNode page) {
        return page.get("items")
                .valueStream()
                .filter(alert -> alert.at("/labels/namespace").asString("").equals(namespace))
                .toList();
    }

    private void send(String status, String name, int count) throws Exception {
        var alerts = IntStream.range(0, count)
                .mapToObj(i -> """
                        {"status": "%s", "labels": {"alertname": "%s%d", "namespace": "%s"},
                         "annotations": {"summary": "Number %d"},
                         "startsAt": "2026-03-01T03:00:00Z", "endsAt": "2026-03-01T03:05:00Z"}""".formatted(status, name, i, namespace, i))
                .collect(Collectors.joining(", "));
        post("{\"alerts\": [" + alerts + "]}");
    }

    private JsonNode post(String body) throws Exception {
        var answer = Caller.bearer(port, "test-token").post(ALERTS + "/alertmanager", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
