package lifeline.playbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;

/** A step of a run, as stored. Ids of its orders follow from run, step and attempt, so that none is made twice. */
@Entity
@Table(name = "run_step")
class RunStep {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "run_id")
    private UUID runId;

    private int position;

    @Column(name = "stage_id")
    private String stageId;

    @Column(name = "step_id")
    private String stepId;

    @Enumerated(EnumType.STRING)
    private StepState state = StepState.PENDING;

    private int attempt = 1;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "check_order")
    private UUID checkOrder;

    @Column(name = "actor_name")
    private @Nullable String actorName;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_role")
    private @Nullable ResponseRole actorRole;

    private @Nullable String digest;

    private boolean undoing;

    @Column(name = "undone_order")
    private @Nullable UUID undoneOrder;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private String note = "";

    @Column(name = "problem_en")
    private String problemEn = "";

    @Column(name = "problem_zh")
    private String problemZh = "";

    RunStep(UUID runId, int position, Playbook.Place place) {
        this.id = UUID.randomUUID();
        this.runId = runId;
        this.position = position;
        this.stageId = place.stage().id();
        this.stepId = place.step().id();
        this.orderId = orderOf("action");
        this.checkOrder = orderOf("check");
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RunStep() {}

    private UUID orderOf(String kind) {
        var name = runId + "/" + stepId + "/" + attempt + "/" + kind;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    void ready() {
        state = StepState.READY;
    }

    void become(StepState next, Instant now) {
        state = next;
        startedAt = startedAt == null ? now : startedAt;
        finishedAt = next.isPast() ? now : null;
    }

    void by(Actor actor) {
        actorName = actor.name();
        actorRole = actor.role();
    }

    void approve(String approvedDigest, Actor actor, Instant now) {
        by(actor);
        digest = approvedDigest;
        become(StepState.RUNNING, now);
    }

    /** A fresh attempt has fresh orders; what the old ones did stays on record. */
    void again() {
        attempt++;
        orderId = orderOf("action");
        checkOrder = orderOf("check");
        undoing = false;
        clearProblem();
        ready();
    }

    /** A fresh attempt that undoes what the last order did. */
    void undo() {
        var done = orderId;
        again();
        undoing = true;
        undoneOrder = done;
    }

    void note(String words) {
        note = words;
    }

    void problem(BilingualText words) {
        problemEn = words.en();
        problemZh = words.zhCn();
    }

    void clearProblem() {
        problemEn = "";
        problemZh = "";
        nextTryAt = null;
    }

    void tryAgainAt(Instant moment) {
        nextTryAt = moment;
    }

    /** Somebody asked to look at the live object after an unknown outcome. */
    boolean isAskedToLook() {
        return nextTryAt != null;
    }

    void stopLooking() {
        nextTryAt = null;
    }

    boolean isDue(Instant now) {
        return nextTryAt == null || !now.isBefore(nextTryAt);
    }

    UUID id() {
        return id;
    }

    UUID runId() {
        return runId;
    }

    String stepId() {
        return stepId;
    }

    StepState state() {
        return state;
    }

    UUID orderId() {
        return orderId;
    }

    UUID checkOrder() {
        return checkOrder;
    }

    Actor actor() {
        var name = actorName;
        return name == null ? Actor.CONSOLE : Actor.person(name).as(actorRole);
    }

    boolean isByPerson() {
        return actorName != null;
    }

    String digest() {
        return digest == null ? "" : digest;
    }

    /** The order that this attempt undoes, if it does. */
    @Nullable
    UUID undoes() {
        return undoing ? undoneOrder : null;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    String note() {
        return note;
    }

    BilingualText problem() {
        return new BilingualText(problemEn, problemZh);
    }
}
