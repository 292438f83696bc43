package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import lifeline.kernel.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which periods the messages about an alert tell of, in whatever order they come. */
class EpisodeTests {

    private static final Instant T = Instant.parse("2026-03-01T03:00:00Z");

    @Test
    void theEarliestStartThatAnyMessageTellsIsTheStart() {
        assertPeriods("10-", fires(10), fires(40));
        assertPeriods("10-", fires(40), fires(10));
    }

    @Test
    void aResolveEndsThePeriodEvenWhenItTellsALaterStart() {
        assertPeriods("10-60", fires(10), ends(10, 60));
        assertPeriods("10-60", fires(10), ends(30, 60));
    }

    @Test
    void aLateResolveOfAnEarlierPeriodDoesNotEndTheOneThatIsOpen() {
        assertPeriods("10-30 50-", fires(50), ends(10, 30));
    }

    @Test
    void aLateFiringOfAPeriodThatIsOverOpensNothing() {
        assertPeriods("10-60", ends(10, 60), fires(10));
        assertPeriods("10-60", ends(10, 60), fires(60));
    }

    @Test
    void aFiringAfterTheEndIsANewPeriod() {
        assertPeriods("10-60 61-", fires(10), ends(10, 60), fires(61));
    }

    @Test
    void aSecondEndOfAPeriodThatIsOverChangesNothing() {
        assertPeriods("10-60", ends(10, 60), ends(10, 62));
    }

    @Test
    void whatLookedLikeOnePeriodIsTwoOnceTheEndBetweenThemIsKnown() {
        assertPeriods("10-", fires(10), fires(50));
        assertPeriods("10-30 50-", fires(10), fires(50), ends(10, 30));
    }

    @Test
    void anEndBeforeItsStartIsTheStart() {
        var signal =
                new Signal(AlertStatus.RESOLVED, "f", Labels.NONE, Map.of(), T.plusSeconds(9), T.plusSeconds(5), "");

        assertThat(Fact.of(signal, T)).isEqualTo(ends(9, 9));
    }

    @Test
    void factsAreWrittenAndReadBack() {
        SortedSet<Fact> facts = new TreeSet<>(List.of(fires(10), ends(10, 60), ends(20, 61)));

        assertThat(Fact.read(Fact.write(facts))).isEqualTo(facts);
    }

    @Test
    void aPeriodThatEndedKnowsItsEndEvenWhenAnotherPeriodsMessageToldIt() {
        var second = Episode.of(List.of(ends(6, 13), ends(6, 24), fires(16))).getLast();

        assertThat(Episode.of(second.facts()))
                .singleElement()
                .satisfies(alone -> assertThat(alone.endsAt()).isEqualTo(T.plusSeconds(24)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOrderOfArrivalMatters(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < 12; i++) {
            var start = random.nextInt(100);
            facts.add(random.nextBoolean() ? fires(start) : ends(start, start + random.nextInt(20)));
        }
        var expected = periods(Episode.of(facts));
        for (var i = 0; i < 50; i++) {
            Collections.shuffle(facts, random);
            assertThat(periods(learnedOneByOne(facts))).isEqualTo(expected);
        }
    }

    /** As the intake does it: each message is added to what the rows remember. */
    private static List<Episode> learnedOneByOne(List<Fact> facts) {
        List<Episode> known = List.of();
        for (Fact fact : facts) {
            var all = new TreeSet<Fact>();
            known.forEach(episode -> all.addAll(episode.facts()));
            all.add(fact);
            known = Episode.of(all);
        }
        return known;
    }

    private static void assertPeriods(String expected, Fact... facts) {
        assertThat(String.join(" ", periods(Episode.of(Arrays.asList(facts))))).isEqualTo(expected);
    }

    private static List<String> periods(List<Episode> episodes) {
        return episodes.stream()
                .map(episode ->
                        second(episode.startsAt()) + "-" + (episode.endsAt() == null ? "" : second(episode.endsAt())))
                .toList();
    }

    private static long second(Instant moment) {
        return moment.getEpochSecond() - T.getEpochSecond();
    }

    private static Fact fires(long start) {
        return new Fact(T.plusSeconds(start), null);
    }

    private static Fact ends(long start, long end) {
        return new Fact(T.plusSeconds(start), T.plusSeconds(end));
    }
}
