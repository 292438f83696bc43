package lifeline.incident;

import static lifeline.incident.IncidentState.ACKNOWLEDGED;
import static lifeline.incident.IncidentState.CLOSED;
import static lifeline.incident.IncidentState.DETECTED;
import static lifeline.incident.IncidentState.DISMISSED;
import static lifeline.incident.IncidentState.MITIGATING;
import static lifeline.incident.IncidentState.POSTMORTEM;
import static lifeline.incident.IncidentState.RECOVERED;
import static lifeline.incident.IncidentState.RESOLVED;
import static lifeline.incident.IncidentState.VERIFYING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an incident may move. */
class IncidentStateTests {

    @Test
    void theUsualWayLeadsFromDetectionToTheEnd() {
        var way = List.of(DETECTED, ACKNOWLEDGED, MITIGATING, VERIFYING, RECOVERED, RESOLVED, POSTMORTEM, CLOSED);

        for (var i = 1; i < way.size(); i++) {
            assertThat(way.get(i - 1).become(way.get(i))).isEqualTo(way.get(i));
        }
    }

    @Test
    void recoveryIsNeverReachedWithoutVerification() {
        Stream.of(DETECTED, ACKNOWLEDGED, MITIGATING)
                .forEach(state ->
                        assertThatThrownBy(() -> state.become(RECOVERED)).isInstanceOf(IllegalMove.class));
    }

    @Test
    void aFailedVerificationAndARelapseLeadBackToMitigation() {
        assertThat(VERIFYING.next()).contains(MITIGATING);
        assertThat(RECOVERED.next()).contains(MITIGATING);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DISMISSED"})
    void theEndIsTheEnd(IncidentState end) {
        assertThat(end.next()).isEmpty();
        assertThat(end.isOpen()).isFalse();
    }

    @Test
    void onlyBeforeMitigationMayAnIncidentBeDismissed() {
        assertThat(Stream.of(IncidentState.values())
                        .filter(state -> state.next().contains(DISMISSED)))
                .containsExactly(DETECTED, ACKNOWLEDGED);
    }
}
