package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.asset.Asset;
import lifeline.asset.Assets;
import lifeline.incident.Incidents;
import lifeline.incident.ReasonNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The RTO clocks of incidents. */
@Service
@Transactional
public class ResponseClocks {

    private final RtoClockRepository clocks;
    private final Assets assets;
    private final Incidents incidents;
    private final Clock clock;

    ResponseClocks(RtoClockRepository clocks, Assets assets, Incidents incidents, Clock clock) {
        this.clocks = clocks;
        this.assets = assets;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ClockReading> of(IncidentId incident) {
        return clocks.findByIncidentIdOrderByAsset(incident.value()).stream()
                .map(this::reading)
                .toList();
    }

    /** All clocks of these incidents, by asset. */
    @Transactional(readOnly = true)
    public List<ClockReading> of(Collection<IncidentId> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : clocks
                        .findByIncidentIdIn(
                                wanted.stream().map(IncidentId::value).toList())
                        .stream()
                        .map(this::reading)
                        .sorted(Comparator.comparing(ClockReading::asset))
                        .toList();
    }

    /** The clock with the least time left, which is the one to show first. */
    @Transactional(readOnly = true)
    public Optional<ClockReading> tightest(IncidentId incident) {
        return Optional.ofNullable(tightest(List.of(incident)).get(incident));
    }

    /** The tightest clock of each of these incidents that has one. */
    @Transactional(readOnly = true)
    public Map<IncidentId, ClockReading> tightest(Collection<IncidentId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        Comparator<ClockReading> byTimeLeft =
                Comparator.comparing((ClockReading reading) -> reading.clock().left(now));
        return clocks.findByIncidentIdIn(wanted.stream().map(IncidentId::value).toList()).stream()
                .map(this::reading)
                .collect(Collectors.toMap(
                        ClockReading::incident,
                        Function.identity(),
                        (left, right) -> byTimeLeft.compare(left, right) <= 0 ? left : right));
    }

    /**
     * Corrects the start of impact on every clock of the incident: earlier by any responder, later only by command and
     * with a reason. The start may not lie in the future.
     */
    public void correctStart(IncidentId incident, Instant startedAt, String reason, Actor by) {
        var now = clock.instant();
        if (startedAt.isAfter(now)) {
            throw new StartInTheFuture();
        }
        var found = clocks.findByIncidentIdOrderByAsset(incident.value());
        var later = found.stream().anyMatch(one -> startedAt.isAfter(one.clock().startedAt()));
        if (later && reason.isBlank()) {
            throw new ReasonNeeded();
        }
        var actor = later ? incidents.inRole(incident, ResponseRole.COMMAND, by) : by;
        found.forEach(one -> {
            one.correctStart(startedAt, titleOf(assets, one.asset()), reason, actor, now);
            clocks.save(one);
        });
    }

    private ClockReading reading(RtoClock one) {
        return one.reading(titleOf(assets, one.asset()));
    }

    static BilingualText titleOf(Assets assets, String asset) {
        return assets.find(asset).map(Asset::title).orElseGet(() -> BilingualText.same(asset));
    }
}
