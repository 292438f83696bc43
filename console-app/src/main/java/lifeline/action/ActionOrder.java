package lifeline.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An order for a change, as stored: what was asked, planned, approved, and what came of it. */
@Entity
@Table(name = "action_order")
class ActionOrder {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "run_id")
    private UUID runId;

    @Column(name = "step_id")
    private String stepId;

    private String action;

    private String arguments;

    private String guardrails;

    @Column(name = "requested_by")
    private String requestedBy;

    private String plan;

    private String snapshot;

    private String digest;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "outcome_en")
    private @Nullable String outcomeEn;

    @Column(name = "outcome_zh")
    private @Nullable String outcomeZh;

    ActionOrder(ActionRequest request, Plan plan, Draft draft) {
        this.id = request.id();
        this.incidentId = request.incident().value();
        this.runId = request.run();
        this.stepId = request.step();
        this.action = request.action();
        this.guardrails = JSON.writeValueAsString(request.guardrails());
        this.requestedBy = request.requestedBy().name();
        this.state = ActionState.PLANNED;
        this.arguments = JSON.writeValueAsString(request.arguments());
        this.plan = JSON.writeValueAsString(plan);
        this.snapshot = JSON.writeValueAsString(draft);
        this.digest = plan.digest();
        this.plannedAt = plan.plannedAt();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ActionOrder() {}

    /** A newer plan takes the place of one that nobody has acted on. */
    void replan(ActionRequest request, Plan newer, Draft draft) {
        this.arguments = JSON.writeValueAsString(request.arguments());
        this.plan = JSON.writeValueAsString(newer);
        this.snapshot = JSON.writeValueAsString(draft);
        this.digest = newer.digest();
        this.plannedAt = newer.plannedAt();
        this.state = ActionState.PLANNED;
        this.outcomeEn = null;
        this.outcomeZh = null;
    }

    void claim(Actor by, Instant now) {
        state = ActionState.CLAIMED;
        approvedBy = by.name();
        claimedAt = now;
    }

    void settle(Outcome outcome, Instant now) {
        state = switch (outcome) {
            case Outcome.Done _ -> ActionState.DONE;
            case Outcome.Refused _ -> ActionState.REFUSED;
            case Outcome.Unknown _ -> ActionState.UNKNOWN;
        };
        outcomeEn = outcome.words().en();
        outcomeZh = outcome.words().zhCn();
        settledAt = now;
    }

    /** Whoever approved it answers for it. */
    String owner() {
        return approvedBy == null ? requestedBy : approvedBy;
    }

    ActionState state() {
        return state;
    }

    boolean mayBePlannedAgain() {
        return state == ActionState.PLANNED || state == ActionState.REFUSED;
    }

    Plan plan() {
        return JSON.readValue(plan, Plan.class);
    }

    Draft snapshot() {
        return JSON.readValue(snapshot, Draft.class);
    }

    ActionRequest request() {
        return new ActionRequest(
                id,
                new IncidentId(incidentId),
                runId,
                stepId,
                action,
                JSON.readValue(arguments, ARGUMENTS),
                JSON.readValue(guardrails, Guardrails.class),
                Actor.person(requestedBy));
    }

    ActionView view() {
        var outcome = outcomeEn == null || outcomeZh == null ? null : new BilingualText(outcomeEn, outcomeZh);
        return new ActionView(id, runId, stepId, plan(), state, approvedBy, settledAt, outcome);
    }
}
