package lifeline.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A check under way, as stored: what to look at, what was seen, when to look again. */
@Entity
@Table(name = "check_watch")
class CheckWatch {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_OBSERVATION = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "incident_id")
    private UUID incidentId;

    private int position;

    @Column(name = "check_id")
    private String checkId;

    @Enumerated(EnumType.STRING)
    private Gate gate;

    private String spec;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    private Verdict verdict = Verdict.NOT_RUN;

    private String observed = "";

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "pass_since")
    private @Nullable Instant passSince;

    @Column(name = "last_looked_at")
    private @Nullable Instant lastLookedAt;

    @Column(name = "next_look_at")
    private @Nullable Instant nextLookAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    CheckWatch(CheckOrder order, int position, Instant now) {
        var wanted = order.specs().get(position);
        this.id = UUID.randomUUID();
        this.orderId = order.id();
        this.incidentId = order.incident().value();
        this.position = position;
        this.checkId = wanted.id();
        this.gate = wanted.gate();
        this.spec = JSON.writeValueAsString(wanted);
        this.actorName = order.actor().name();
        this.startedAt = now;
        this.nextLookAt = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CheckWatch() {}

    CheckSpec spec() {
        return JSON.readValue(spec, CheckSpec.class);
    }

    /** Takes in a look; true when it settles the check. */
    boolean looked(Look look, Instant now) {
        var wanted = spec();
        var next = new StableWindow(wanted.stableFor(), wanted.timeout(), gate == Gate.INFO, startedAt, passSince)
                .after(look, now);
        passSince = next.passSince();
        lastLookedAt = now;
        observed = look.observed().length() > LONGEST_OBSERVATION
                ? look.observed().substring(0, LONGEST_OBSERVATION)
                : look.observed();
        if (next.settled()) {
            var unstable = look.verdict() == Verdict.PASS && !stableLongEnough(wanted.stableFor(), now);
            settle(unstable ? Verdict.FAIL : look.verdict(), now);
        } else {
            verdict = Verdict.RUNNING;
            nextLookAt = now.plus(wanted.interval());
        }
        return next.settled();
    }

    private boolean stableLongEnough(Duration stableFor, Instant now) {
        return gate == Gate.INFO || (passSince != null && !now.isBefore(passSince.plus(stableFor)));
    }

    private void settle(Verdict reached, Instant now) {
        verdict = reached;
        settledAt = now;
        nextLookAt = null;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    CheckResult result() {
        var wanted = spec();
        return new CheckResult(
                orderId,
                checkId,
                wanted.criterion(),
                gate,
                wanted.probe().method(),
                verdict,
                observed,
                wanted.stableFor(),
                wanted.timeout(),
                startedAt,
                passSince,
                lastLookedAt,
                settledAt);
    }
}
