package lifeline.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One firing period of an alert, as far as its facts tell. Alertmanager repeats, reorders and merges: {@code startsAt}
 * may move earlier within a period, and a resolve may carry a later {@code startsAt} than the firing message did, so
 * neither is a key. Periods follow from the set of facts alone, so that no order of arrival matters: each start belongs
 * to the period of the next known end after it, and starts after the last end to the one that is still open.
 */
record Episode(Instant startsAt, @Nullable Instant endsAt, SortedSet<Fact> facts) {

    /** The periods that the facts tell of, the earliest first. */
    static List<Episode> of(Collection<Fact> facts) {
        var ends = Fact.ends(facts).collect(Collectors.toCollection(TreeSet::new));
        var periods = new LinkedHashMap<Optional<Instant>, SortedSet<Fact>>();
        for (Fact fact : new TreeSet<>(facts)) {
            var end = Optional.ofNullable(ends.ceiling(fact.startsAt()));
            periods.computeIfAbsent(end, _ -> new TreeSet<>()).add(fact);
        }
        var episodes = new ArrayList<Episode>();
        periods.forEach((end, told) -> episodes.add(period(told, end.orElse(null))));
        return episodes;
    }

    /** Its end may have been told with a start of another period; alone, it has to know it too. */
    private static Episode period(SortedSet<Fact> told, @Nullable Instant end) {
        var start = told.getFirst().startsAt();
        if (end != null && Fact.ends(told).noneMatch(end::equals)) {
            told.add(new Fact(start, end));
        }
        return new Episode(start, end, told);
    }

    AlertStatus status() {
        return endsAt == null ? AlertStatus.FIRING : AlertStatus.RESOLVED;
    }

    /** The latest end that any of its facts tells, or its own where a fact of another period told it. */
    @Nullable
    Instant lastEnd() {
        return Stream.concat(Stream.ofNullable(endsAt), Fact.ends(facts))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a period known to have begun then is this one. */
    boolean covers(Instant start) {
        return facts.stream().anyMatch(fact -> fact.startsAt().equals(start));
    }
}
