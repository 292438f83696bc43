package lifeline.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.scenario.UpdateRhythm;
import lifeline.scenario.UpdateRhythms;
import org.jspecify.annotations.Nullable;

/**
 * When the next update of each audience is due: the first counted from activation, each later one from the one before.
 * What an update promised holds, a severity that has risen since makes it earlier. After recovery a last one is owed.
 */
record UpdateSchedule(IncidentSummary incident, UpdateRhythms rhythms, List<StakeholderUpdate> published) {

    List<DueUpdate> due() {
        return Arrays.stream(Audience.values())
                .flatMap(audience -> due(audience).stream())
                .toList();
    }

    Optional<DueUpdate> due(Audience audience) {
        var activated = incident.moments().activatedAt();
        var ended = incident.state() == IncidentState.DISMISSED || incident.state() == IncidentState.CLOSED;
        if (activated == null || ended) {
            return Optional.empty();
        }
        var last = last(audience);
        if (last.filter(this::isFinal).isPresent()) {
            return Optional.empty();
        }
        var from = last.map(StakeholderUpdate::publishedAt).orElse(activated);
        var promised = last.map(StakeholderUpdate::nextDueAt).orElse(null);
        return earliest(promised, regular(audience, from, last.isPresent()))
                .map(at -> new DueUpdate(audience, from, at, incident.moments().recoveredAt() != null));
    }

    /** When the update after one that is told at {@code told} will come; nothing when that one is the last. */
    Optional<Instant> next(Audience audience, UpdateStatus status, Instant told) {
        return endsIt(status) ? Optional.empty() : Optional.ofNullable(regular(audience, told, true));
    }

    /** An update that says so ends the telling once recovery is confirmed; before that it is a hope. */
    boolean endsIt(UpdateStatus status) {
        return status == UpdateStatus.RESOLVED && incident.moments().recoveredAt() != null;
    }

    private @Nullable Instant regular(Audience audience, Instant from, boolean later) {
        return rhythm(audience)
                .map(rhythm -> from.plus(later ? rhythm.every() : rhythm.first()))
                .orElse(null);
    }

    private Optional<UpdateRhythm> rhythm(Audience audience) {
        return switch (audience) {
            case INTERNAL -> rhythms.internal(incident.severity());
            case EXTERNAL -> rhythms.external(incident.severity());
            case EXECUTIVE -> Optional.empty();
        };
    }

    private static Optional<Instant> earliest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<StakeholderUpdate> last(Audience audience) {
        return published.stream()
                .filter(update -> update.audience() == audience)
                .max(Comparator.comparing(StakeholderUpdate::publishedAt));
    }

    private boolean isFinal(StakeholderUpdate update) {
        var recovered = incident.moments().recoveredAt();
        return update.status() == UpdateStatus.RESOLVED
                && recovered != null
                && !update.publishedAt().isBefore(recovered);
    }
}
