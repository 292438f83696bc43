package lifeline.postmortem;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lifeline.incident.ReasonNeeded;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work that incidents leave behind, each with an owner and a day by which it is due. */
@Service
@Transactional
public class FollowUps {

    private final FollowUpRepository followUps;
    private final Clock clock;

    FollowUps(FollowUpRepository followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** The first added first. */
    @Transactional(readOnly = true)
    public List<FollowUpView> of(Collection<IncidentId> incidents) {
        var ids = incidents.stream().map(IncidentId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : followUps.findByIncidentIdInOrderByCreatedAt(ids).stream()
                        .map(FollowUp::view)
                        .toList();
    }

    public FollowUpView add(IncidentId incident, NewFollowUp wanted, Actor by) {
        return followUps
                .save(new FollowUp(incident, wanted, by, clock.instant()))
                .view();
    }

    /** Throws {@link NoSuchFollowUp}, and {@link ReasonNeeded} when it will not be done. */
    public void move(IncidentId incident, UUID id, FollowUpView.State wanted, String reason, Actor by) {
        var found = followUps
                .findById(id)
                .filter(one -> one.incident().equals(incident))
                .orElseThrow(() -> new NoSuchFollowUp(id.toString()));
        var now = clock.instant();
        switch (wanted) {
            case OPEN, IN_PROGRESS -> found.start(by, now);
            case DONE -> found.end(wanted, reason, by, now);
            case WONT_DO -> {
                if (reason.isBlank()) {
                    throw new ReasonNeeded();
                }
                found.end(wanted, reason, by, now);
            }
        }
        followUps.save(found);
    }
}
