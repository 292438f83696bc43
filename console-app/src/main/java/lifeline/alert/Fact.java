package lifeline.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one message told of an alert: since when it fires, and when it ended if it did. */
record Fact(Instant startsAt, @Nullable Instant endsAt) implements Comparable<Fact> {

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::startsAt)
            .thenComparing(Fact::endsAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * To the microsecond, as databases keep it. An end before the start is no end of this period: the sender's clock
     * went back.
     */
    static Fact of(Signal signal, Instant now) {
        var started = signal.startsAt().truncatedTo(ChronoUnit.MICROS);
        if (signal.status() == AlertStatus.FIRING) {
            return new Fact(started, null);
        }
        var ended = (signal.endsAt() == null ? now : signal.endsAt()).truncatedTo(ChronoUnit.MICROS);
        return new Fact(started, ended.isBefore(started) ? started : ended);
    }

    /** One line each, as stored. */
    static String write(Collection<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.startsAt + "/" + (fact.endsAt == null ? "" : fact.endsAt))
                .collect(Collectors.joining("\n"));
    }

    static SortedSet<Fact> read(String written) {
        return written.lines()
                .map(line -> List.of(line.split("/", -1)))
                .map(ends ->
                        new Fact(Instant.parse(ends.get(0)), ends.get(1).isEmpty() ? null : Instant.parse(ends.get(1))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Instant> ends(Collection<Fact> facts) {
        return facts.stream().flatMap(fact -> Stream.ofNullable(fact.endsAt));
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
