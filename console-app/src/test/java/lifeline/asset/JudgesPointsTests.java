package lifeline.asset;

import static lifeline.asset.SampleAssets.FULL;
import static lifeline.asset.SampleAssets.INCREMENT;
import static lifeline.asset.SampleAssets.JOB;
import static lifeline.asset.SampleAssets.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lifeline.asset.SampleAssets.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgesPointsTests {

    private static final Asset ASSET =
            SampleAssets.asset(Duration.ofMinutes(90), List.of(FULL, INCREMENT), List.of(JOB));

    private static List<JudgedPoint> judge(Draft... drafts) {
        return JudgesPoints.judge(ASSET, Stream.of(drafts).map(Draft::point).toList(), NOON);
    }

    private static @Nullable Unusable why(String name, Draft... drafts) {
        return judge(drafts).stream()
                .filter(one -> one.point().name().equals(name))
                .findFirst()
                .orElseThrow()
                .unusable();
    }

    private static Draft full(String name, int hours) {
        return Draft.of(name, PointKind.FULL).of(FULL).ago(Duration.ofHours(hours));
    }

    private static Draft increment(String name, int hours) {
        return Draft.of(name, PointKind.INCREMENTAL).of(INCREMENT).ago(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @EnumSource(
            value = PointKind.class,
            names = {"FULL", "SNAPSHOT", "REPLICA", "LOG_STREAM"})
    void whatIsWholeStandsByItself(PointKind kind) {
        assertThat(why("a", Draft.of("a", kind))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED,", "IN_PROGRESS, in-progress", "PARTIAL, partial", "FAILED, failed"})
    void onlyWhatIsCompleteIsOfUse(PointOutcome outcome, @Nullable String word) {
        var why = why("a", full("a", 1).ended(outcome));

        assertThat(why == null ? null : why.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "-1, false"})
    void itIsOfUseUntilTheMomentThatItExpires(long secondsLeft, boolean usable) {
        var why = why("a", full("a", 1).expires(NOON.plusSeconds(secondsLeft)));

        assertThat(why == null).isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void aClockMayBeAheadByFiveSecondsAndNoMore(long ahead, boolean usable) {
        var why = why("a", Draft.of("a", PointKind.FULL).ago(Duration.ofSeconds(-ahead)));

        assertThat(why == null).isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource({"NONE, true", "EXISTS, true", "CHECKSUM, true", "RESTORED, true", "FAILED, false"})
    void whatFailedVerificationIsOfNoUse(Verification verification, boolean usable) {
        assertThat(why("a", full("a", 1).proven(verification)) == null).isEqualTo(usable);
    }

    @Test
    void whatItsSourceListsNoLongerIsOutOfReach() {
        assertThat(why("a", full("a", 1).gone(NOON.minusSeconds(60)))).isInstanceOf(Unusable.Unreachable.class);
    }

    @Test
    void anIncrementNeedsTheFullAndEveryIncrementBeforeIt() {
        assertThat(why(
                        "c",
                        full("a", 3),
                        increment("b", 2).on("a"),
                        increment("c", 1).on("b")))
                .isNull();
        assertThat(why(
                        "c",
                        full("a", 3),
                        increment("b", 2).on("a").ended(PointOutcome.FAILED),
                        increment("c", 1).on("b")))
                .isEqualTo(new Unusable.ChainBroken("b", new Unusable.NotCompleted(PointOutcome.FAILED)));
        assertThat(why(
                        "c",
                        full("a", 3).expires(NOON),
                        increment("b", 2).on("a"),
                        increment("c", 1).on("b")))
                .isEqualTo(new Unusable.ChainBroken("a", new Unusable.Expired(NOON)));
        assertThat(why("c", increment("b", 2).on("a"), increment("c", 1).on("b")))
                .isEqualTo(new Unusable.ChainBroken("b", new Unusable.ParentUnknown("a")));
    }

    @Test
    void aDifferentialNeedsOnlyTheFull() {
        assertThat(why(
                        "c",
                        full("a", 3),
                        Draft.of("b", PointKind.DIFFERENTIAL).on("a").ended(PointOutcome.FAILED),
                        Draft.of("c", PointKind.DIFFERENTIAL).on("a")))
                .isNull();
        assertThat(why("c", Draft.of("c", PointKind.DIFFERENTIAL).on("a"))).isEqualTo(new Unusable.ParentUnknown("a"));
    }

    @Test
    void theChainHasToLieInOnePlace() {
        assertThat(why(
                        "b",
                        full("a", 2).in(PointLocation.LOCAL),
                        increment("b", 1).on("a")))
                .isEqualTo(new Unusable.ParentElsewhere("a", PointLocation.OFFSITE));
        assertThat(why(
                        "b",
                        full("a", 2).in(PointLocation.LOCAL),
                        full("a-copied", 2),
                        increment("b", 1).on("a")))
                .isNull();
    }

    @Test
    void whereNobodyNamesTheParentTheNewestBaseInThePlaceAndAllSinceThenHaveToDo() {
        assertThat(why("b", increment("b", 1))).isEqualTo(new Unusable.NoBase(PointLocation.OFFSITE));
        assertThat(why("b", full("a", 2).in(PointLocation.LOCAL), increment("b", 1)))
                .isEqualTo(new Unusable.NoBase(PointLocation.OFFSITE));
        assertThat(why("c", full("a", 3), increment("b", 2), increment("c", 1))).isNull();
        assertThat(why("c", full("a", 3), increment("b", 2).ended(PointOutcome.PARTIAL), increment("c", 1)))
                .isEqualTo(new Unusable.ChainBroken("b", new Unusable.NotCompleted(PointOutcome.PARTIAL)));
        assertThat(why(
                        "d",
                        full("a", 4),
                        increment("b", 3).ended(PointOutcome.PARTIAL),
                        full("c", 2),
                        increment("d", 1)))
                .isNull();
    }

    @Test
    void aLogNeedsABaseBeforeIt() {
        assertThat(why("w", Draft.of("w", PointKind.WAL), full("a", 2))).isNull();
        assertThat(why("w", Draft.of("w", PointKind.WAL).ago(Duration.ofHours(3)), full("a", 2)))
                .isEqualTo(new Unusable.NoBase(PointLocation.OFFSITE));
    }

    @Test
    void aCircleAndAParentThatIsYoungerAreOfNoUseAndEndTheSearch() {
        assertThat(why("b", increment("a", 1).on("b"), increment("b", 1).on("a")))
                .isNotNull();
        assertThat(why("a", increment("a", 1).on("a"))).isNotNull();
        assertThat(why("a", increment("a", 2).on("b"), full("b", 1))).isEqualTo(new Unusable.ParentLater("b"));
    }

    @Test
    void aRestoreProvesThePointAndAllItBuildsOn() {
        var judged = judge(
                full("a", 3),
                increment("b", 2).on("a").proven(Verification.RESTORED),
                increment("c", 1).on("b"));

        assertThat(judged.stream()
                        .filter(JudgedPoint::isTested)
                        .map(one -> one.point().name()))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(judged.getFirst().chain(judged).stream()
                        .map(one -> one.point().name()))
                .containsExactly("a", "b", "c");
    }

    /** A week of increments each five minutes, each on the one before. */
    @Test
    void aLongChainIsFollowedToItsEnd() {
        var drafts = new ArrayList<Draft>(List.of(full("0", 200)));
        for (var i = 1; i <= 5_000; i++) {
            drafts.add(Draft.of(String.valueOf(i), PointKind.INCREMENTAL)
                    .of(INCREMENT)
                    .on(String.valueOf(i - 1))
                    .ago(Duration.ofHours(200).minusMinutes(i)));
        }

        assertThat(judge(drafts.toArray(Draft[]::new))).hasSize(5_001).allMatch(JudgedPoint::isUsable);
    }

    @Test
    void aVerdictStandsUntilTheNextMomentThatChangesOne() {
        var points = List.of(
                full("a", 1).expires(NOON.plusSeconds(30)).point(),
                full("b", 1).expires(NOON.minusSeconds(1)).point(),
                Draft.of("c", PointKind.FULL).ago(Duration.ofSeconds(-15)).point());

        assertThat(JudgesPoints.standsUntil(points, NOON)).isEqualTo(NOON.plusSeconds(10));
        assertThat(JudgesPoints.standsUntil(points, NOON.plusSeconds(10))).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void aLogCanBeReplayedToAnyMomentSinceItsBase() {
        var points = JudgesPoints.judge(
                ASSET,
                Stream.of(full("a", 5), Draft.of("w", PointKind.WAL).ago(Duration.ZERO))
                        .map(Draft::point)
                        .toList(),
                NOON);
        var failure = NOON.minus(Duration.ofHours(2));

        assertThat(RecoveryPoints.usableBefore(points, failure))
                .extracting(RecoveryPoint::name, RecoveryPoint::consistentAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("w", failure),
                        org.assertj.core.groups.Tuple.tuple("a", NOON.minus(Duration.ofHours(5))));
        assertThat(RecoveryPoints.usableBefore(points, NOON.minus(Duration.ofHours(6))))
                .isEmpty();
    }
}
