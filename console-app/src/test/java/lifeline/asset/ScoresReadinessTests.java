package lifeline.asset;

import static lifeline.asset.SampleAssets.FULL;
import static lifeline.asset.SampleAssets.INCREMENT;
import static lifeline.asset.SampleAssets.JOB;
import static lifeline.asset.SampleAssets.NOON;
import static lifeline.asset.SampleAssets.REPLICA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lifeline.asset.SampleAssets.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresReadinessTests {

    private static final PointSource METRIC = SampleAssets.polled(Duration.ofSeconds(30));
    private static final DetectionBudget QUICK = budget(Duration.ofSeconds(60));
    private static final Asset WELL =
            SampleAssets.asset(Duration.ofHours(2), List.of(FULL, INCREMENT, REPLICA), List.of(METRIC, JOB));

    private static DetectionBudget budget(Duration hold) {
        var half = Duration.ofSeconds(30);
        return new DetectionBudget(
                List.of(new DetectionBudget.Rule("Down", "outage", "critical", half, half, hold, half)));
    }

    private static Standing standing(Asset asset, @Nullable Instant restored, Draft... drafts) {
        var points =
                JudgesPoints.judge(asset, Stream.of(drafts).map(Draft::point).toList(), NOON);
        var heard = asset.sources().stream()
                .map(source -> new Telemetry(source, Telemetry.within(asset, source), NOON, null, null))
                .toList();
        return new Standing(asset, NOON, points, heard, restored);
    }

    private static Draft[] bothPlaces() {
        return new Draft[] {
            Draft.of("f", PointKind.FULL).proven(Verification.RESTORED),
            Draft.of("r", PointKind.REPLICA).in(PointLocation.LOCAL).ago(Duration.ofSeconds(3))
        };
    }

    private static List<String> whys(Readiness ready) {
        return ready.lost().stream().map(Readiness.Lost::why).toList();
    }

    @Test
    void whatIsReadyHasAllPoints() {
        var ready = ScoresReadiness.score(standing(WELL, NOON, bothPlaces()), QUICK, List.of());

        assertThat(whys(ready)).isEmpty();
        assertThat(ready.score()).isEqualTo(100);
    }

    @Test
    void whatNobodyKnowsOrHasHasNothingLeftButItsPlan() {
        var nothing = new Standing(WELL, NOON, List.of(), List.of(), null);
        var ready = ScoresReadiness.score(nothing, new DetectionBudget(List.of()), List.of());

        assertThat(whys(ready))
                .containsExactly(
                        "exposure.NOBODY_TELLS", "places.local", "places.offsite", "restore.never", "detection.none");
        assertThat(ready.score()).isEqualTo(100 - 35 - 8 - 7 - 15 - 10);
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "61, 2", "210, 2", "216, 6", "510, 6", "516, 10"})
    void detectionMayCostAQuarterOfTheRtoForNothing(long hold, int points) {
        var ready =
                ScoresReadiness.score(standing(WELL, NOON, bothPlaces()), budget(Duration.ofSeconds(hold)), List.of());

        assertThat(ready.score()).isEqualTo(100 - points);
    }

    @Test
    void aStrategyThatIsTooSlowIsToldBeforeAnythingFails() {
        var slow = SampleAssets.asset(Duration.ofMinutes(61), List.of(FULL, INCREMENT), List.of(METRIC, JOB));
        var ready = ScoresReadiness.score(
                standing(slow, NOON, Draft.of("f", PointKind.FULL).ago(Duration.ZERO)), QUICK, List.of());

        assertThat(ready.lost().stream().filter(one -> one.why().equals("strategy.too-slow")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.points()).isEqualTo(15);
                    assertThat(one.words())
                            .containsExactly(
                                    Lengths.spoken(Duration.ofMinutes(62)), Lengths.spoken(Duration.ofMinutes(61)));
                });
    }

    @Test
    void whatItNeedsCannotBeBetterThanItself() {
        var unknown = new Standing(WELL, NOON, List.of(), List.of(), null);
        var ready = ScoresReadiness.score(standing(WELL, NOON, bothPlaces()), QUICK, List.of(unknown));

        assertThat(whys(ready)).containsExactly("chain.exposed");
        assertThat(ready.score()).isEqualTo(97);
    }

    @Test
    void aServiceWithoutDataIsJudgedByDetectionAndWhatItNeeds() {
        var service = SampleAssets.asset(null, List.of(), List.of());

        assertThat(ScoresReadiness.score(standing(service, null), QUICK, List.of())
                        .score())
                .isEqualTo(100);
        assertThat(ScoresReadiness.score(standing(service, null), new DetectionBudget(List.of()), List.of())
                        .score())
                .isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"5m, 300", "1h30m, 5400", "90s, 90", "1d, 86400", "'', 0"})
    void prometheusWritesDurationsInItsOwnWay(String told, long seconds) {
        assertThat(AlertRules.length(told, Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsLongOverIsForgottenAndOfStreamsOneInEachHourStays() {
        var points = Stream.of(
                        Draft.of("expired", PointKind.FULL).expires(NOON.minus(Duration.ofDays(31))),
                        Draft.of("lately", PointKind.FULL).expires(NOON.minus(Duration.ofDays(29))),
                        Draft.of("kept", PointKind.FULL).ago(Duration.ofDays(400)),
                        Draft.of("now", PointKind.REPLICA).ago(Duration.ZERO),
                        Draft.of("minutes", PointKind.REPLICA).ago(Duration.ofMinutes(90)),
                        Draft.of("hours-a", PointKind.REPLICA).ago(Duration.ofMinutes(181)),
                        Draft.of("hours-b", PointKind.REPLICA).ago(Duration.ofMinutes(182)),
                        Draft.of("weeks", PointKind.REPLICA).ago(Duration.ofDays(15)))
                .map(Draft::point)
                .toList();

        assertThat(PrunesPoints.superfluous(points, NOON, Duration.ofDays(30)))
                .extracting(RecoveryPoint::name)
                .containsExactlyInAnyOrder("expired", "hours-b", "weeks");
    }
}
