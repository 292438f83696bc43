package lifeline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import lifeline.ConsoleTest;
import lifeline.incident.DeclaresIncidents;
import lifeline.kernel.Actor;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recovery clock runs where something is down, and nowhere else. */
@ConsoleTest
class StartsClocksTests {

    @Autowired
    StartsClocks starts;

    @Autowired
    DeclaresIncidents declares;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ResponseClocks clocks;

    private int clocksOf(String scenario) {
        var declared = declares.byHand(
                "Declared by hand", scenarios.find(scenario).orElseThrow(), Severity.SEV2, Actor.person("ada"));
        starts.sweep();
        return clocks.of(declared.id()).size();
    }

    @Test
    void anOutageStartsAClockForEachAffectedAsset() {
        assertThat(clocksOf("prompt-service-outage")).isEqualTo(2);
    }

    @Test
    void anObjectiveOfCopiesThatIsMissedStopsNothingAndStartsNoRecoveryClock() {
        assertThat(clocksOf("rpo-breach")).isZero();
        assertThat(clocksOf("cost-spike")).isZero();
    }
}
