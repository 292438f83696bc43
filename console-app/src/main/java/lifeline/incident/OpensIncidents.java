package lifeline.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.alert.AlertsStored;
import lifeline.alert.Because;
import lifeline.kernel.Actor;
import lifeline.kernel.Labels;
import lifeline.scenario.ScenarioMatch;
import lifeline.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Routes stored alerts: into an open incident, into a new one, or among the unmatched. Safe to run at any time. */
@Component
class OpensIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(OpensIncidents.class);
    private static final int NAMES_SHOWN = 3;
    private static final long PATIENCE_SECONDS = 2;

    private final Alerts alerts;
    private final Scenarios scenarios;
    private final JoinsIncidents joins;
    private final TransactionTemplate transaction;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicLong wanted = new AtomicLong();
    private long done;
    private final AtomicBoolean suggestionsDue = new AtomicBoolean(true);

    OpensIncidents(Alerts alerts, Scenarios scenarios, JoinsIncidents joins, TransactionTemplate transaction) {
        this.alerts = alerts;
        this.scenarios = scenarios;
        this.joins = joins;
        this.transaction = transaction;
    }

    /** Published after the commit, so that a message's answer can name the incident. */
    @EventListener
    void on(AlertsStored stored) {
        route();
    }

    /** Alerts that only suggested a scenario may belong to it now. */
    @EventListener
    void on(IncidentOpened opened) {
        suggestionsDue.set(true);
    }

    @Scheduled(fixedDelayString = "${lifeline.incident.sweep:PT2S}")
    void sweep() {
        suggestionsDue.set(true);
        route();
    }

    /**
     * Whoever comes while another routes needs no round of its own: one that began after it asked has seen its alerts.
     * It waits no longer than a sender may; the next sweep finds the rest.
     */
    private void route() {
        var asked = wanted.incrementAndGet();
        if (!isMyTurn()) {
            return;
        }
        try {
            if (done >= asked) {
                return;
            }
            var upTo = wanted.get();
            routeAll();
            done = upTo;
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return oneAtATime.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void routeAll() {
        try {
            while (inGroups(alerts.awaitingRouting(), this::route)) {
                LOG.trace("A batch is routed; the next may wait");
            }
            if (suggestionsDue.getAndSet(false)) {
                inGroups(alerts.suggestingFiring(), this::joinLater);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Alerts wait for their routing; the next sweep tries again: {}", e.getMessage());
        }
    }

    /** Whether any group went through; one that does not must not hold up the others. */
    private boolean inGroups(List<AlertView> waiting, BiConsumer<Group, List<AlertView>> act) {
        var groups = new LinkedHashMap<Group, List<AlertView>>();
        for (AlertView alert : waiting) {
            groups.computeIfAbsent(Group.of(alert, scenarios.match(alert.labels())), _ -> new ArrayList<>())
                    .add(alert);
        }
        var through = false;
        for (Map.Entry<Group, List<AlertView>> group : groups.entrySet()) {
            through |= attempt(() -> act.accept(group.getKey(), group.getValue()));
        }
        return through;
    }

    private boolean attempt(Runnable routing) {
        try {
            transaction.executeWithoutResult(_ -> routing.run());
            return true;
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            LOG.debug("Another console routed the same alerts first; the next sweep sees what is left", e);
            return false;
        }
    }

    /** An alert that only suggests a scenario waits; once an incident of it opens, the alert belongs there. */
    private void joinLater(Group group, List<AlertView> members) {
        if (group.match() != null) {
            joins.join(group.match(), group.place(), batch(group, members));
        }
    }

    private void route(Group group, List<AlertView> members) {
        if (group.match() == null || !joins.join(group.match(), group.place(), batch(group, members))) {
            var suggestion = Optional.ofNullable(group.match())
                    .map(match -> match.scenario().id())
                    .orElse(null);
            alerts.leaveUnmatched(members.stream().map(AlertView::id).toList(), suggestion);
        }
    }

    private static JoinsIncidents.Batch batch(Group group, List<AlertView> members) {
        var names = members.stream()
                .map(AlertView::name)
                .distinct()
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(", "));
        var trigger = Optional.ofNullable(group.match())
                .map(match -> match.trigger().toString())
                .orElse("");
        return new JoinsIncidents.Batch(
                members,
                names,
                Because.matches(because(trigger, group.place().correlation())),
                Actor.source(members.getFirst().source()));
    }

    private static String because(String trigger, Labels correlation) {
        return correlation.isEmpty() ? trigger : trigger + " · " + correlation.values();
    }

    /** Alerts that go the same way. */
    private record Group(@Nullable ScenarioMatch match, JoinsIncidents.Place place) {

        static Group of(AlertView alert, Optional<ScenarioMatch> match) {
            return match.map(found -> new Group(found, JoinsIncidents.Place.of(found.scenario(), alert.labels())))
                    .orElseGet(() -> new Group(null, JoinsIncidents.Place.NONE));
        }
    }
}
