package lifeline.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lifeline.asset.CopyPlan;
import lifeline.asset.FoundPoint;
import lifeline.asset.PointKind;
import lifeline.asset.PointLocation;
import lifeline.asset.PointOutcome;
import lifeline.asset.PointQuery;
import lifeline.asset.PointsUnavailable;
import lifeline.asset.Verification;
import lifeline.journey.RealAlertmanager;
import lifeline.journey.RealPrometheus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real Prometheus answers is a moment to restore to, or is said to be none. */
class PrometheusRecoveryPointsJourneyTests {

    private static final CopyPlan REPLICA = new CopyPlan(
            "replica",
            PointKind.REPLICA,
            null,
            null,
            null,
            null,
            Duration.ofSeconds(5),
            Set.of(PointLocation.LOCAL),
            null);
    private static RealAlertmanager alertmanager;
    private static RealPrometheus prometheus;

    @BeforeAll
    static void start() {
        alertmanager = RealAlertmanager.start("http://localhost:9/nobody-listens", "none");
        prometheus = RealPrometheus.start(Path.of("../alert-rules"), alertmanager, List.of());
    }

    @AfterAll
    static void stop() {
        prometheus.close();
        alertmanager.close();
    }

    private static List<FoundPoint> look(String promql, CopyPlan... copies) {
        return look(URI.create(prometheus.url()), promql, copies);
    }

    private static List<FoundPoint> look(@Nullable URI url, String promql, CopyPlan... copies) {
        var readings = new PrometheusMetricReadings(new PrometheusApi(new PrometheusSettings(url)));
        return new PrometheusRecoveryPoints(readings)
                .look(new PointQuery(
                        "queue",
                        "lag",
                        List.of(copies),
                        Map.of("query", promql, "location", "offsite"),
                        Instant.now()));
    }

    @Test
    void theValueIsTheMomentThatTheDataRepresents() {
        assertThat(look("vector(1763719200.5)", REPLICA))
                .containsExactly(new FoundPoint(
                        "lag@2025-11-21T10:00:00.500Z",
                        "replica",
                        PointKind.REPLICA,
                        Instant.parse("2025-11-21T10:00:00.500Z"),
                        Instant.parse("2025-11-21T10:00:00.500Z"),
                        PointLocation.OFFSITE,
                        null,
                        null,
                        null,
                        Verification.NONE,
                        null,
                        PointOutcome.COMPLETED));
    }

    @Test
    void aLagIsTakenOffTheTimeOfPrometheus() {
        assertThat(look("time() - 30", REPLICA))
                .singleElement()
                .extracting(FoundPoint::consistentAt)
                .satisfies(
                        at -> assertThat(at).isCloseTo(Instant.now().minusSeconds(30), within(10, ChronoUnit.SECONDS)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody_exports_this                                            | The query yields no value
            vector(1) > 2                                                  | The query yields no value
            vector(0) / 0                                                  | The query yields NaN, which is no moment
            vector(1) / 0                                                  | a moment still to come
            vector(0)                                                      | The query yields 0, which is no moment
            vector(-1)                                                     | The query yields -1, which is no moment
            vector(time() * 1000)                                          | it has to be in Unix seconds
            time() + 600                                                   | a moment still to come
            vector(1) or label_replace(vector(1), "a", "b", "", "")        | The query yields 2 values
            max(                                                           | Prometheus answers HTTP 400
            up[5m]                                                         | an instant vector or a scalar
            """)
    void whatIsNoOneMomentIsNotKnown(String promql, String why) {
        assertThatThrownBy(() -> look(promql, REPLICA))
                .isInstanceOf(PointsUnavailable.class)
                .hasMessageContaining(why);
    }

    @Test
    void aPrometheusThatIsAwayOrNotConfiguredIsNotOneWithoutPoints() {
        assertThatThrownBy(() -> look(URI.create("http://localhost:9"), "time()", REPLICA))
                .isInstanceOf(PointsUnavailable.class)
                .hasMessageContaining("Prometheus does not answer");
        assertThatThrownBy(() -> look((URI) null, "time()", REPLICA))
                .isInstanceOf(PointsUnavailable.class)
                .hasMessageContaining("lifeline.prometheus.url");
    }

    @Test
    void oneValueCannotTellOfTwoCopies() {
        assertThatThrownBy(() -> look("time()", REPLICA, REPLICA))
                .isInstanceOf(PointsUnavailable.class)
                .message()
                .contains("has to name one copy", "replica, replica");
    }
}
