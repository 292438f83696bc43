package lifeline.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lifeline.alert.NamesIncidents;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything a responder can ask of an incident. Every command throws {@link NoSuchIncident} for an unknown one and
 * {@link IllegalMove} when its state does not allow it; two people at once get one result, the other is refused.
 */
@Service
@Transactional
public class Incidents implements NamesIncidents {

    private static final List<IncidentState> OPEN =
            Arrays.stream(IncidentState.values()).filter(IncidentState::isOpen).toList();

    private final IncidentRepository incidents;
    private final RoleAssignmentRepository roles;
    private final IncidentNumbers numbers;
    private final OwesPostmortems postmortems;
    private final Clock clock;

    Incidents(
            IncidentRepository incidents,
            RoleAssignmentRepository roles,
            IncidentNumbers numbers,
            OwesPostmortems postmortems,
            Clock clock) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.roles = roles;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IncidentSummary get(IncidentId id) {
        return summaries(List.of(find(id))).getFirst();
    }

    @Transactional(readOnly = true)
    public Optional<IncidentSummary> byKey(String key) {
        return incidents
                .findByKey(key)
                .map(incident -> summaries(List.of(incident)).getFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> keyOf(IncidentId incident) {
        return incidents.findById(incident.value()).map(Incident::key);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<IncidentId, String> keysOf(Collection<IncidentId> wanted) {
        return incidents.findByIdIn(wanted.stream().map(IncidentId::value).toList()).stream()
                .collect(Collectors.toMap(Incident::id, Incident::key));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IncidentId> incidentOf(String key) {
        return incidents.findByKey(key).map(Incident::id);
    }

    /** Incidents not yet resolved, the newest first. */
    @Transactional(readOnly = true)
    public List<IncidentSummary> open() {
        return summaries(incidents.findByStateInOrderByDetectedAtDesc(OPEN));
    }

    /** Those of these incidents that there are, in no order. */
    @Transactional(readOnly = true)
    public List<IncidentSummary> all(Collection<IncidentId> wanted) {
        return summaries(
                incidents.findByIdIn(wanted.stream().map(IncidentId::value).toList()));
    }

    /** The newest incidents, whatever their state. */
    @Transactional(readOnly = true)
    public List<IncidentSummary> latest(int limit) {
        return summaries(incidents.findByOrderByDetectedAtDesc(Limit.of(limit)));
    }

    public IncidentSummary declare(Declaration declared, Actor by) {
        var incident = incidents.save(new Incident(numbers.next(), declared, by, clock.instant()));
        return incident.summary(List.of());
    }

    public IncidentSummary acknowledge(IncidentId id, Actor by) {
        return change(id, (incident, now) -> incident.move(IncidentState.ACKNOWLEDGED, "", by, now));
    }

    /** Starts the response; for command. Acknowledges on the way where nobody has. */
    public IncidentSummary activate(IncidentId id, Actor by) {
        return change(id, (incident, now) -> {
            var command = inRole(incident, ResponseRole.COMMAND, by);
            if (incident.state() == IncidentState.DETECTED) {
                incident.move(IncidentState.ACKNOWLEDGED, "", command, now);
            }
            incident.move(IncidentState.MITIGATING, "", command, now);
        });
    }

    /** Says that mitigation is done and recovery is to be verified; for technical. */
    public IncidentSummary claimMitigation(IncidentId id, String reason, Actor by) {
        return change(id, (incident, now) -> {
            var technical = inRole(incident, ResponseRole.TECHNICAL, by);
            incident.move(IncidentState.VERIFYING, reason, technical, now);
        });
    }

    /** A playbook reached its verification: mitigation is done as far as the run can tell. */
    public IncidentSummary mitigationDone(IncidentId id, Actor by) {
        return change(id, (incident, now) -> incident.move(IncidentState.VERIFYING, "", by, now));
    }

    /** A recovery check failed or timed out: back to mitigating. */
    public IncidentSummary verificationFailed(IncidentId id, String reason, Actor by) {
        return change(id, (incident, now) -> incident.move(IncidentState.MITIGATING, reason, by, now));
    }

    /** Recovery is proven and confirmed; {@link Recoveries} checks the proof before it calls. */
    IncidentSummary recovered(IncidentId id, @Nullable Instant restoredAt, String override, Actor by) {
        return change(id, (incident, now) -> {
            var role = override.isEmpty() ? ResponseRole.RECOVERY : ResponseRole.COMMAND;
            var confirming = inRole(incident, role, by);
            incident.restoredAt(restoredAt == null ? now : restoredAt);
            incident.move(IncidentState.RECOVERED, override, confirming, now);
        });
    }

    /** Ends the incident, and asks for the postmortem where one is owed; for command. */
    public IncidentSummary resolve(IncidentId id, Actor by) {
        return change(id, (incident, now) -> {
            var command = inRole(incident, ResponseRole.COMMAND, by);
            incident.move(IncidentState.RESOLVED, "", command, now);
            if (postmortems.isOwed(incident.summary(List.of()))) {
                incident.move(IncidentState.POSTMORTEM, "", Actor.CONSOLE, now);
            }
        });
    }

    public IncidentSummary close(IncidentId id, Actor by) {
        return change(
                id,
                (incident, now) ->
                        incident.move(IncidentState.CLOSED, "", inRole(incident, ResponseRole.COMMAND, by), now));
    }

    /** False alarm or duplicate, with a reason. */
    public IncidentSummary dismiss(IncidentId id, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new ReasonNeeded();
        }
        return change(id, (incident, now) -> incident.move(IncidentState.DISMISSED, reason, by, now));
    }

    public IncidentSummary note(IncidentId id, String text, Actor by) {
        return change(
                id,
                (incident, now) -> incident.tell(new NoteAdded(incident.id(), text, by.as(roleOf(incident, by)), now)));
    }

    public IncidentSummary changeSeverity(IncidentId id, Severity wanted, String reason, Actor by) {
        return change(id, (incident, now) -> incident.changeSeverity(wanted, reason, by, now));
    }

    /** Takes a role, over from its holder where there is one. Taking what one holds changes nothing. */
    public IncidentSummary takeRole(IncidentId id, ResponseRole role, Actor by) {
        return change(id, (incident, now) -> {
            var current = assignments(id).stream()
                    .filter(held -> held.holder().isCurrent() && held.holder().role() == role)
                    .findFirst();
            if (current.isPresent() && current.get().holder().person().equals(by.name())) {
                return;
            }
            current.ifPresent(held -> {
                held.end(now);
                roles.save(held);
            });
            roles.save(new RoleAssignment(id, role, by.name(), now));
            var from = current.map(held -> held.holder().person()).orElse(null);
            incident.tell(new RoleTaken(id, role, from, by.as(role), now));
        });
    }

    /** The actor in the role, or {@link RoleNeeded}. */
    @Transactional(readOnly = true)
    public Actor inRole(IncidentId id, ResponseRole role, Actor by) {
        return inRole(find(id), role, by);
    }

    private Actor inRole(Incident incident, ResponseRole role, Actor by) {
        var holds = assignments(incident.id()).stream()
                .map(RoleAssignment::holder)
                .anyMatch(held ->
                        held.isCurrent() && held.role() == role && held.person().equals(by.name()));
        if (!holds) {
            throw new RoleNeeded(role);
        }
        return by.as(role);
    }

    private @Nullable ResponseRole roleOf(Incident incident, Actor by) {
        return assignments(incident.id()).stream()
                .map(RoleAssignment::holder)
                .filter(held -> held.isCurrent() && held.person().equals(by.name()))
                .map(RoleHolder::role)
                .findFirst()
                .orElse(null);
    }

    private IncidentSummary change(IncidentId id, BiConsumer<Incident, Instant> change) {
        var incident = find(id);
        change.accept(incident, clock.instant());
        return summaries(List.of(incidents.save(incident))).getFirst();
    }

    private Incident find(IncidentId id) {
        return incidents.findById(id.value()).orElseThrow(() -> new NoSuchIncident(id));
    }

    private List<RoleAssignment> assignments(IncidentId id) {
        return roles.findByIncidentIdInOrderById(List.of(id.value()));
    }

    List<IncidentSummary> summaries(Collection<Incident> found) {
        var ids = found.stream().map(incident -> incident.id().value()).toList();
        var held = ids.isEmpty() ? List.<RoleAssignment>of() : roles.findByIncidentIdInOrderById(ids);
        var holders = held.stream()
                .collect(Collectors.groupingBy(
                        RoleAssignment::incidentId, Collectors.mapping(RoleAssignment::holder, Collectors.toList())));
        return found.stream()
                .map(incident ->
                        incident.summary(holders.getOrDefault(incident.id().value(), List.of())))
                .toList();
    }
}
