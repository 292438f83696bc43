package lifeline.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lifeline.alert.SignalArbitraries.Message;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;

/** Keeps episodes as the database's table does, and gives each that fires to one incident. */
final class EpisodeTable {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final IncidentId INCIDENT = new IncidentId(UUID.randomUUID());

    private final Map<UUID, StoredEpisode> rows = new LinkedHashMap<>();
    private final List<AlertId> endsTold = new ArrayList<>();

    TakesSignals take(Message message) {
        var taken = new TakesSignals("test", known(message), _ -> Routing.PENDING, NOW);
        message.signals().stream()
                .sorted(Comparator.comparing(Signal::fingerprint))
                .forEach(taken::take);
        taken.touched().forEach(this::keep);
        taken.begun().forEach(begun -> keep(begun.row()));
        taken.events().forEach(event -> {
            if (event instanceof AlertResolved resolved) {
                endsTold.add(resolved.alert());
            }
        });
        return taken;
    }

    /** The alerts whose end was told, as often as it was. */
    List<AlertId> endsTold() {
        return List.copyOf(endsTold);
    }

    List<String> periods(String fingerprint) {
        return periodsOf(of(fingerprint).map(StoredEpisode::episode).toList());
    }

    List<Integer> numbers(String fingerprint) {
        return of(fingerprint).map(row -> row.identity().ordinal()).toList();
    }

    static List<String> periodsOf(Collection<Episode> episodes) {
        return episodes.stream()
                .map(episode -> episode.startsAt() + "-" + episode.endsAt())
                .sorted()
                .toList();
    }

    private void keep(StoredEpisode row) {
        var identity = row.identity();
        var incident = row.isNew() && row.episode().status() == AlertStatus.FIRING ? INCIDENT : identity.incident();
        rows.put(identity.id(), read(identity, incident, row.episode()));
    }

    private static StoredEpisode read(StoredEpisode.Identity identity, @Nullable IncidentId incident, Episode episode) {
        return StoredEpisode.read(
                new StoredEpisode.Identity(
                        identity.id(),
                        identity.version() + 1,
                        identity.fingerprint(),
                        identity.ordinal(),
                        incident,
                        false),
                episode.startsAt(),
                episode.endsAt(),
                Fact.read(Fact.write(episode.facts())));
    }

    /** What the database finds for a message: open, with an end as late as the message's first start, or the newest. */
    private List<StoredEpisode> known(Message message) {
        var earliest = message.signals().stream()
                .map(Signal::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return message.signals().stream()
                .map(Signal::fingerprint)
                .distinct()
                .flatMap(fingerprint -> of(fingerprint)
                        .filter(row ->
                                isKnown(row, earliest, numbers(fingerprint).getLast()))
                        .map(row -> read(row.identity(), row.identity().incident(), row.episode())))
                .toList();
    }

    private static boolean isKnown(StoredEpisode row, Instant earliest, int newest) {
        var last = row.episode().lastEnd();
        return row.episode().endsAt() == null
                || (last != null && !last.isBefore(earliest))
                || row.identity().ordinal() == newest;
    }

    private Stream<StoredEpisode> of(String fingerprint) {
        return rows.values().stream()
                .filter(row -> row.identity().fingerprint().equals(fingerprint))
                .sorted(Comparator.comparing(row -> row.identity().ordinal()));
    }
}
