package lifeline.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lifeline.asset.Asset;
import lifeline.deadline.Countdown;
import lifeline.deadline.Mark;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An RTO clock as stored: instants only, so that a restart loses nothing. */
@Entity
@Table(name = "rto_clock")
class RtoClock extends AbstractAggregateRoot<RtoClock> {

    /** Technical is told at half, command and communications at most of the time; then it is breached. */
    static final List<Mark> MARKS = List.of(Mark.percent(50), Mark.percent(80), Mark.ALL);

    private static final Duration NOISE = Duration.ofSeconds(1);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    private String asset;

    /** In seconds. */
    private long target;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "start_source")
    private StartSource startSource;

    /** Whether the monitoring system has been asked since when the condition holds, and has answered. */
    private boolean refined;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    /** When the rest of the playbook was first expected to take too long. */
    @Column(name = "projected_at")
    private @Nullable Instant projectedAt;

    @Column(name = "projected_finish")
    private @Nullable Instant projectedFinish;

    RtoClock(IncidentId incident, Asset asset, ImpactStart start, Instant now) {
        this.id = UUID.randomUUID();
        this.incidentId = incident.value();
        this.asset = asset.id();
        this.target = asset.rto().toSeconds();
        this.startedAt = start.at();
        this.startSource = start.source();
        registerEvent(new ClockStarted(incident, asset.id(), asset.title(), start, asset.rto(), now));
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RtoClock() {}

    /**
     * Moves the start earlier, by a second at least: less is noise. A later start is ignored, so that no machine ever
     * gives time back.
     */
    void beganEarlier(ImpactStart start, BilingualText assetTitle, Actor by, Instant now) {
        if (!start.at().isAfter(startedAt.minus(NOISE))) {
            registerEvent(new ClockStartCorrected(incident(), assetTitle, startedAt, start, "", by, now));
            startedAt = start.at();
            startSource = start.source();
        }
    }

    /** A person's correction in either direction. */
    void correctStart(Instant at, BilingualText assetTitle, String reason, Actor by, Instant now) {
        var start = new ImpactStart(at, StartSource.PERSON);
        registerEvent(new ClockStartCorrected(incident(), assetTitle, startedAt, start, reason, by, now));
        startedAt = at;
        startSource = StartSource.PERSON;
    }

    void markRefined() {
        refined = true;
    }

    /** {@code counts} is false when the incident turned out to be none, or another's. */
    void stop(Instant at, BilingualText assetTitle, boolean counts, Actor by) {
        if (stoppedAt != null) {
            return;
        }
        stoppedAt = at;
        registerEvent(new ClockStopped(incident(), assetTitle, clock().state(at), counts, clock().elapsed(at), by, at));
    }

    /** A relapse: the clock goes on as if it had never stopped. */
    void resume(BilingualText assetTitle, Instant now) {
        if (stoppedAt != null) {
            stoppedAt = null;
            registerEvent(new ClockResumed(incident(), assetTitle, clock().elapsed(now), now));
        }
    }

    /**
     * The response is expected to be over at {@code finish}; null when nobody knows. Told on the timeline the first time
     * that it is too late, and shown as long as it is.
     */
    void project(@Nullable Instant finish, BilingualText assetTitle, Instant now) {
        if (finish == null || stoppedAt != null || !finish.isAfter(clock().dueAt())) {
            projectedFinish = null;
            return;
        }
        if (projectedAt == null) {
            projectedAt = now;
            registerEvent(new BreachProjected(incident(), assetTitle, finish, clock().dueAt(), now));
        }
        if (projectedFinish == null) {
            projectedFinish = finish;
        }
    }

    boolean isProjectedLate() {
        return projectedFinish != null;
    }

    Countdown clock() {
        return new Countdown(startedAt, Duration.ofSeconds(target), MARKS, stoppedAt);
    }

    UUID id() {
        return id;
    }

    String asset() {
        return asset;
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    ClockReading reading(BilingualText assetTitle) {
        return new ClockReading(
                incident(),
                asset,
                assetTitle,
                startedAt,
                startSource,
                Duration.ofSeconds(target),
                stoppedAt,
                projectedFinish);
    }
}
