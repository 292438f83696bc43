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

class ReadsExposureTests {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final PointSource METRIC = SampleAssets.polled(Duration.ofSeconds(30));
    private static final Asset STREAMED = SampleAssets.asset(FIVE_MINUTES, List.of(REPLICA), List.of(METRIC));

    private static Exposure read(
            Asset asset, @Nullable Instant answeredAt, @Nullable Instant restored, Instant now, Draft... drafts) {
        var points =
                JudgesPoints.judge(asset, Stream.of(drafts).map(Draft::point).toList(), now);
        var telemetry = asset.sources().stream()
                .map(source -> new Telemetry(source, Telemetry.within(asset, source), answeredAt, null, null))
                .toList();
        return new ReadsExposure(asset, points, telemetry, restored, now).read();
    }

    private static Draft replica(long secondsAgo) {
        return Draft.of("r", PointKind.REPLICA).in(PointLocation.LOCAL).ago(Duration.ofSeconds(secondsAgo));
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK, WELL",
        "239, OK, WELL",
        "240, AT_RISK, CLOSE_TO_TARGET",
        "300, AT_RISK, CLOSE_TO_TARGET",
        "301, BREACHED, OVER_TARGET",
        "-5, OK, WELL"
    })
    void itIsAtRiskFromFourFifthsOnAndBreachedAfterTheLastMomentAllowed(
            long seconds, ExposureState state, Exposure.Reason reason) {
        var exposure = read(STREAMED, NOON, NOON, NOON, replica(seconds));

        assertThat(exposure.state()).isEqualTo(state);
        assertThat(exposure.reason()).isEqualTo(reason);
        assertThat(exposure.exposure()).isEqualTo(Duration.ofSeconds(Math.max(0, seconds)));
    }

    /** Three polls of 30 s are less than ten minutes, three of 5 min are more. */
    @ParameterizedTest
    @CsvSource({"30, 600, AT_RISK", "30, 601, UNKNOWN", "300, 900, AT_RISK", "300, 901, UNKNOWN"})
    void silenceIsNeverWell(long poll, long silent, ExposureState state) {
        var asset = SampleAssets.asset(
                Duration.ofHours(2), List.of(REPLICA), List.of(SampleAssets.polled(Duration.ofSeconds(poll))));

        assertThat(read(asset, NOON.minusSeconds(silent), null, NOON, replica(1))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void aJobThatPostsMayBeSilentForThreeOfItsRhythms() {
        var asset = SampleAssets.asset(Duration.ofHours(6), List.of(FULL, INCREMENT), List.of(JOB));

        assertThat(Telemetry.within(asset, JOB)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void oneSourceThatAnswersIsEnoughToKnow() {
        var asset = SampleAssets.asset(FIVE_MINUTES, List.of(REPLICA), List.of(METRIC, JOB));
        var points = JudgesPoints.judge(asset, List.of(replica(1).point()), NOON);
        var heard = new Telemetry(METRIC, Duration.ofMinutes(10), NOON, null, null);
        var never = new Telemetry(JOB, Duration.ofMinutes(10), null, null, null);

        assertThat(new ReadsExposure(asset, points, List.of(heard, never), NOON, NOON)
                        .read()
                        .state())
                .isEqualTo(ExposureState.OK);
        assertThat(new ReadsExposure(asset, points, List.of(never), NOON, NOON)
                        .read()
                        .reason())
                .isEqualTo(Exposure.Reason.NOBODY_EVER_TOLD);
    }

    @Test
    void aSourceThatAnswersWithNothingUsableTellsOfABreach() {
        assertThat(read(STREAMED, NOON, NOON, NOON).state()).isEqualTo(ExposureState.BREACHED);
        assertThat(read(STREAMED, NOON, NOON, NOON, replica(1).ended(PointOutcome.FAILED))
                        .reason())
                .isEqualTo(Exposure.Reason.NO_USABLE_POINT);
    }

    @Test
    void aStrategyThatCannotMeetItsObjectiveIsAtRiskAtItsBestMoment() {
        var hourly = SampleAssets.asset(Duration.ofMinutes(60), List.of(FULL, INCREMENT), List.of(JOB));

        assertThat(read(hourly, NOON, NOON, NOON, Draft.of("f", PointKind.FULL).ago(Duration.ZERO))
                        .reason())
                .isEqualTo(Exposure.Reason.STRATEGY_TOO_SLOW);
    }

    @ParameterizedTest
    @CsvSource({"31, OK, WELL", "32, AT_RISK, RESTORE_TEST_OVERDUE"})
    void aRestoreProvesSomethingForAMonth(long days, ExposureState state, Exposure.Reason reason) {
        var exposure = read(STREAMED, NOON, NOON.minus(Duration.ofDays(days)), NOON, replica(1));

        assertThat(exposure.state()).isEqualTo(state);
        assertThat(exposure.reason()).isEqualTo(reason);
        assertThat(read(STREAMED, NOON, null, NOON, replica(1)).reason()).isEqualTo(Exposure.Reason.NEVER_RESTORED);
    }

    @Test
    void whatWasRestoredIsToldApartFromWhatCouldBe() {
        var exposure = read(
                STREAMED,
                NOON,
                NOON,
                NOON,
                replica(10),
                Draft.of("f", PointKind.FULL).ago(Duration.ofDays(2)).proven(Verification.RESTORED));

        assertThat(exposure.exposure()).isEqualTo(Duration.ofSeconds(10));
        assertThat(exposure.testedExposure()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void withoutAnObjectiveNothingIsAtStakeAndWithoutASourceNobodyKnows() {
        assertThat(read(SampleAssets.asset(null, List.of(), List.of()), null, null, NOON)
                        .state())
                .isEqualTo(ExposureState.NOT_AT_STAKE);
        assertThat(read(SampleAssets.asset(FIVE_MINUTES, List.of(REPLICA), List.of()), null, null, NOON)
                        .reason())
                .isEqualTo(Exposure.Reason.NOBODY_TELLS);
    }

    @Test
    void theWorstCaseOfACopyIsItsRhythmItsMakingAndItsWay() {
        var achievable = AchievableRpo.of(List.of(FULL, INCREMENT, REPLICA));

        assertThat(achievable.perCopy())
                .extracting(one -> one.copy().id(), AchievableRpo.Worst::location, AchievableRpo.Worst::worst)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "full", PointLocation.LOCAL, Duration.ofMinutes(24 * 60 + 5)),
                        org.assertj.core.groups.Tuple.tuple(
                                "full", PointLocation.OFFSITE, Duration.ofMinutes(24 * 60 + 15)),
                        org.assertj.core.groups.Tuple.tuple("increment", PointLocation.OFFSITE, Duration.ofMinutes(62)),
                        org.assertj.core.groups.Tuple.tuple("replica", PointLocation.LOCAL, Duration.ofSeconds(5)));
        assertThat(achievable.meets(Duration.ofSeconds(5))).isTrue();
        assertThat(achievable.meets(Duration.ofSeconds(4))).isFalse();
        assertThat(AchievableRpo.of(List.of()).meets(FIVE_MINUTES)).isFalse();
    }
}
