package lifeline.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lifeline.kernel.IncidentId;

/** Works out what one message changes, given the rows it may speak of; writes nothing. */
final class TakesSignals {

    private final String source;
    private final Instant now;
    private final Function<Signal, Routing> whereTo;
    private final Map<String, List<StoredEpisode>> rows = new HashMap<>();
    private final List<EpisodeRows.Begun> begun = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private int changed;

    TakesSignals(String source, List<StoredEpisode> known, Function<Signal, Routing> whereTo, Instant now) {
        this.source = source;
        this.now = now;
        this.whereTo = whereTo;
        known.forEach(row -> of(row.identity().fingerprint()).add(row));
    }

    private List<StoredEpisode> of(String fingerprint) {
        return rows.computeIfAbsent(fingerprint, _ -> new ArrayList<>());
    }

    void take(Signal signal) {
        var same = of(signal.fingerprint());
        SortedSet<Fact> facts = same.stream()
                .flatMap(row -> row.episode().facts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!facts.add(Fact.of(signal, now))) {
            confirm(same, signal);
            return;
        }
        var before = begun.size();
        var learned = false;
        if (!same.isEmpty()) {
            same.getLast().touch();
        }
        for (Episode episode : Episode.of(facts)) {
            var row = same.stream()
                    .filter(one -> episode.covers(one.episode().startsAt()))
                    .findFirst();
            if (row.isPresent()) {
                learned |= learn(row.get(), episode, signal);
            } else {
                begin(same, episode, signal);
            }
        }
        changed += learned && begun.size() == before ? 1 : 0;
    }

    /** Nothing new, but what was in doubt holds. */
    private void confirm(List<StoredEpisode> same, Signal signal) {
        if (signal.status() == AlertStatus.FIRING) {
            same.stream()
                    .filter(row -> row.identity().isStale() && !row.isTouched())
                    .forEach(row -> {
                        row.touch();
                        certain(row, signal);
                        changed++;
                    });
        }
    }

    private void certain(StoredEpisode row, Signal signal) {
        var incident = row.identity().incident();
        if (incident != null && row.episode().status() == AlertStatus.FIRING) {
            events.add(new AlertDoubted(incident, AlertView.nameOf(signal.labels()), source, false, now));
        }
    }

    private void begin(List<StoredEpisode> same, Episode episode, Signal signal) {
        var ordinal = same.isEmpty() ? 1 : same.getLast().identity().ordinal() + 1;
        var row = StoredEpisode.begin(signal.fingerprint(), ordinal, episode, timeOrdered(now));
        same.add(row);
        begun.add(new EpisodeRows.Begun(row, signal, whereTo.apply(signal)));
    }

    private boolean learn(StoredEpisode row, Episode episode, Signal signal) {
        var before = row.learn(episode);
        if (before == null) {
            return false;
        }
        var incident = row.identity().incident();
        var ended = before.endsAt() == null ? episode.endsAt() : null;
        var earlier = episode.startsAt().isBefore(before.startsAt());
        if (incident != null && ended != null) {
            var id = new AlertId(row.identity().id());
            events.add(new AlertResolved(incident, id, AlertView.nameOf(signal.labels()), source, ended));
        }
        if (incident != null && earlier) {
            events.add(new AlertStartedEarlier(incident));
        }
        return ended != null || earlier;
    }

    /** Version 7 of RFC 9562: new rows lie side by side in the index. */
    static UUID timeOrdered(Instant now) {
        var random = ThreadLocalRandom.current();
        var high = now.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0xFFFL;
        return new UUID(high, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /** What an episode learned within the message that began it stands in its row already. */
    List<EpisodeRows.Begun> begun() {
        return Collections.unmodifiableList(begun);
    }

    List<StoredEpisode> touched() {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(StoredEpisode::isTouched)
                .toList();
    }

    List<Object> events() {
        return List.copyOf(events);
    }

    /** The incidents that episodes of these label sets were in already. */
    Set<IncidentId> incidents(Set<String> fingerprints) {
        return fingerprints.stream()
                .flatMap(fingerprint -> of(fingerprint).stream())
                .flatMap(row -> Stream.ofNullable(row.identity().incident()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    int changed() {
        return changed;
    }
}
