package lifeline.playbook;

import java.util.List;
import java.util.Optional;
import lifeline.incident.IncidentOpened;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the playbooks of an incident's scenario, in the transaction that opens it, and again on a sweep. */
@Component
class ProposesRuns {

    private final Incidents incidents;
    private final Scenarios scenarios;
    private final Playbooks playbooks;
    private final RunLedger ledger;

    ProposesRuns(Incidents incidents, Scenarios scenarios, Playbooks playbooks, RunLedger ledger) {
        this.incidents = incidents;
        this.scenarios = scenarios;
        this.playbooks = playbooks;
        this.ledger = ledger;
    }

    @Scheduled(fixedDelayString = "${lifeline.playbook.sweep:PT2S}")
    @Transactional
    public void sweep() {
        incidents.open().stream()
                .filter(incident -> ledger.of(incident.id()).isEmpty())
                .forEach(this::propose);
    }

    @EventListener
    @Transactional
    public void on(IncidentOpened opened) {
        incidents.byKey(opened.key()).ifPresent(this::propose);
    }

    private void propose(IncidentSummary incident) {
        Optional.ofNullable(incident.scenario())
                .flatMap(scenarios::find)
                .map(Scenario::playbooks)
                .orElse(List.of())
                .forEach(id -> playbooks.find(id).ifPresent(playbook -> ledger.propose(incident.id(), playbook)));
    }
}
