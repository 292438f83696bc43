package lifeline.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;

/** An episode's row while a message is taken in: what it held, and what it will. */
final class StoredEpisode {

    /** What the row says of itself and never changes. */
    record Identity(
            UUID id,
            long version,
            String fingerprint,
            int ordinal,
            @Nullable IncidentId incident,
            boolean isStale) {}

    private final Identity identity;
    private final boolean isNew;
    private Episode episode;
    private boolean touched;

    private StoredEpisode(Identity identity, boolean isNew, Episode episode) {
        this.identity = identity;
        this.isNew = isNew;
        this.episode = episode;
    }

    static StoredEpisode read(Identity identity, Instant startsAt, @Nullable Instant endsAt, SortedSet<Fact> facts) {
        return new StoredEpisode(identity, false, new Episode(startsAt, endsAt, facts));
    }

    static StoredEpisode begin(String fingerprint, int ordinal, Episode episode, UUID id) {
        return new StoredEpisode(new Identity(id, 0, fingerprint, ordinal, null, false), true, episode);
    }

    /** What was learned; the state before is answered, or null when nothing new was in it. */
    @Nullable
    Episode learn(Episode known) {
        if (known.facts().equals(episode.facts()) && Objects.equals(known.endsAt(), episode.endsAt())) {
            return null;
        }
        var before = episode;
        episode = known;
        touched = true;
        return before;
    }

    /** Changes the version, so that whoever learns of the same alert elsewhere at the same time reads again. */
    void touch() {
        touched = true;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isTouched() {
        return touched && !isNew;
    }

    Identity identity() {
        return identity;
    }

    Episode episode() {
        return episode;
    }
}
