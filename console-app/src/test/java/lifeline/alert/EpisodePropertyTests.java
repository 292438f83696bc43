package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import lifeline.alert.SignalArbitraries.Message;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever messages come, in whatever order, doubled and in parts: the same facts end in the same episodes. */
class EpisodePropertyTests {

    @Provide
    Arbitrary<List<Message>> deliveries() {
        return SignalArbitraries.messages(2).flatMap(messages -> Arbitraries.shuffle(doubledAndInParts(messages)));
    }

    private static List<Message> doubledAndInParts(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> Stream.of(message, message, message.firstHalf(), message.secondHalf()))
                .toList();
    }

    @Property(tries = 1000)
    void everyOrderEndsInTheEpisodesThatTheFactsTell(@ForAll("deliveries") List<Message> deliveries) {
        var table = new EpisodeTable();
        deliveries.forEach(table::take);

        for (String fingerprint : fingerprints(deliveries)) {
            var facts = deliveries.stream()
                    .flatMap(message -> message.signals().stream())
                    .filter(signal -> signal.fingerprint().equals(fingerprint))
                    .map(signal -> Fact.of(signal, Instant.EPOCH))
                    .toList();
            assertThat(table.periods(fingerprint)).isEqualTo(EpisodeTable.periodsOf(Episode.of(facts)));
        }
    }

    @Property(tries = 1000)
    void nothingIsToldTwice(@ForAll("deliveries") List<Message> deliveries) {
        var table = new EpisodeTable();
        deliveries.forEach(table::take);

        assertThat(table.endsTold()).doesNotHaveDuplicates();
        for (String fingerprint : fingerprints(deliveries)) {
            assertThat(table.numbers(fingerprint)).doesNotHaveDuplicates();
            assertThat(table.periods(fingerprint).stream().filter(period -> period.endsWith("-null")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 1000)
    void aSecondRoundChangesNothing(@ForAll("deliveries") List<Message> deliveries) {
        var table = new EpisodeTable();
        deliveries.forEach(table::take);

        for (Message message : deliveries) {
            var again = table.take(message);
            assertThat(again.begun()).isEmpty();
            assertThat(again.touched()).isEmpty();
            assertThat(again.events()).isEmpty();
        }
    }

    @Property(tries = 1000)
    void episodesFollowEachOther(@ForAll("deliveries") List<Message> deliveries) {
        var facts = new TreeSet<Fact>();
        deliveries.forEach(message -> message.signals().forEach(signal -> facts.add(Fact.of(signal, Instant.EPOCH))));
        var moments = new ArrayList<Instant>();
        Episode.of(facts)
                .forEach(episode -> Stream.of(
                                episode.startsAt(), episode.endsAt() == null ? Instant.MAX : episode.endsAt())
                        .forEach(moments::add));

        assertThat(moments).isSorted();
    }

    private static List<String> fingerprints(List<Message> deliveries) {
        return deliveries.stream()
                .flatMap(message -> message.signals().stream())
                .map(Signal::fingerprint)
                .distinct()
                .toList();
    }
}
