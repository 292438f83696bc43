package lifeline.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lifeline.deadline.Countdown;
import lifeline.deadline.Mark;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Something that an incident asks of people by a moment, as stored: instants only. */
@Entity
@Table(name = "incident_deadline")
class IncidentDeadline extends AbstractAggregateRoot<IncidentDeadline> {

    /** The review is announced at half the time, four hours before the end of a day, and when it is late. */
    static final List<Mark> REVIEW_MARKS = List.of(Mark.percent(50), new Mark(20, 24), Mark.ALL);

    static final String POSTMORTEM = "postmortem";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    private String name;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "started_at")
    private Instant startedAt;

    /** In seconds. */
    private long within;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    /** Nothing is owed: the incident turned out to be none, or goes on after a relapse. */
    private boolean dropped;

    IncidentDeadline(IncidentId incident, Due due, Instant now) {
        this.id = UUID.randomUUID();
        this.incidentId = incident.value();
        this.name = due.name();
        this.titleEn = due.title().en();
        this.titleZh = due.title().zhCn();
        this.startedAt = due.startedAt();
        this.within = due.within().toSeconds();
        registerEvent(new DeadlineSet(incident, due.title(), countdown().dueAt(), now));
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected IncidentDeadline() {}

    /** What is owed, since when, within how long. */
    record Due(String name, BilingualText title, Instant startedAt, Duration within) {}

    /** Follows what it counts from: impact known to be earlier, a recovery that relapsed and came again. */
    void countFrom(Instant start) {
        if (doneAt == null) {
            startedAt = start;
            dropped = false;
        }
    }

    void done(String note, Actor by, Instant now) {
        if (doneAt == null) {
            doneAt = now;
            registerEvent(new DeadlineMet(incident(), title(), countdown().left(now), note, by, now));
        }
    }

    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    BilingualText title() {
        return new BilingualText(titleEn, titleZh);
    }

    IncidentId incident() {
        return new IncidentId(incidentId);
    }

    Countdown countdown() {
        var marks = name.equals(POSTMORTEM) ? REVIEW_MARKS : Countdown.NEARLY_AND_ALL;
        return new Countdown(startedAt, Duration.ofSeconds(within), marks, doneAt);
    }
}
