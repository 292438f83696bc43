package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lifeline.ConsoleTest;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.kernel.Labels;
import lifeline.source.Heartbeats;
import lifeline.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

/** What messages leave out is asked for; what is not listed any more is doubted, and never called resolved. */
@ConsoleTest
class AsksSendersTests {

    @Autowired
    AlertIntake intake;

    @Autowired
    Alerts alerts;

    @Autowired
    Incidents incidents;

    @Autowired
    Timeline timeline;

    @Autowired
    Receivers receivers;

    @Autowired
    Doubts doubts;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    TaskScheduler scheduler;

    private final String source = "am-" + UUID.randomUUID().toString().substring(0, 8);
    private final FakeListing listing = new FakeListing();
    private final Instant began = Instant.now().minus(Duration.ofMinutes(30));

    private Signal signal(String pod, AlertStatus status) {
        var labels = Labels.of(
                Map.of("alertname", "PromptServiceDown", "severity", "critical", "namespace", source, "pod", pod));
        var ended = status == AlertStatus.RESOLVED ? began.plusSeconds(60) : null;
        return new Signal(status, source + pod, labels, Map.of(), began, ended, "");
    }

    private void message(int truncated, String... pods) {
        var signals = List.of(pods).stream()
                .map(pod -> signal(pod, AlertStatus.FIRING))
                .toList();
        intake.receive(new Delivery(source, "lifeline", signals, truncated, new byte[] {'{', '}'}));
    }

    private ListedAlerts.Listed listed(String pod, boolean muted, String receiver) {
        return new ListedAlerts.Listed(signal(pod, AlertStatus.FIRING), muted, Set.of(receiver));
    }

    /** As if so much time had passed since the messages came. */
    private AsksSenders askAfter(Duration passed) {
        var settings = new IntakeSettings(
                org.springframework.util.unit.DataSize.ofMegabytes(1), Duration.ofDays(30), Duration.ofMinutes(2));
        var clock = Clock.fixed(Instant.now().plus(passed), ZoneOffset.UTC);
        var asks = new AsksSenders(listing, receivers, doubts, intake, heartbeats, settings, scheduler, clock);
        asks.sweep();
        return asks;
    }

    private IncidentId incident() {
        return incidents.open().stream()
                .filter(one -> one.correlation().valueOrEmpty("namespace").equals(source))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> statuses() {
        return alerts.of(incident()).stream()
                .map(alert -> alert.labels().valueOrEmpty("pod") + " " + alert.status())
                .sorted()
                .toList();
    }

    private List<String> told() {
        return timeline.of(incident()).stream()
                .map(line -> line.kind())
                .filter(kind -> kind.startsWith("alert-"))
                .toList();
    }

    @Test
    void theRestOfACutOffMessageIsFetched() {
        listing.lists(source, List.of(listed("a", false, "lifeline"), listed("b", false, "lifeline")));
        message(1, "a");
        assertThat(statuses()).containsExactly("a FIRING");

        var asks = askAfter(Duration.ZERO);

        assertThat(statuses()).containsExactly("a FIRING", "b FIRING");
        assertThat(asks.truncations())
                .filteredOn(cut -> cut.source().equals(source))
                .allMatch(Truncation::isFetched);
    }

    @Test
    void whatWasCutOffStaysKnownToBeMissingWhileNobodyCanBeAsked() {
        listing.lists(source, List.of());
        listing.fallsSilent();
        message(3, "a");

        var asks = askAfter(Duration.ZERO);

        assertThat(asks.truncations())
                .filteredOn(cut -> cut.source().equals(source))
                .singleElement()
                .satisfies(cut -> {
                    assertThat(cut.isFetched()).isFalse();
                    assertThat(cut.alerts()).isEqualTo(3);
                });
        assertThat(asks.lastAsked(source))
                .hasValueSatisfying(asked -> assertThat(asked.problem()).contains("refused"));
        assertThat(statuses()).containsExactly("a FIRING");
    }

    @Test
    void onlyWhatIsMeantForUsAndNotMutedIsTaken() {
        listing.lists(
                source,
                List.of(
                        listed("a", false, "lifeline"),
                        listed("silenced", true, "lifeline"),
                        listed("others", false, "pager")));
        message(1, "a");

        askAfter(Duration.ZERO);

        assertThat(statuses()).containsExactly("a FIRING");
    }

    @Test
    void anAlertThatIsNotListedAnyMoreBecomesStaleButNotAtOnce() {
        listing.lists(source, List.of(listed("a", false, "lifeline")));
        message(0, "a", "ghost");

        askAfter(Duration.ofMinutes(2));
        assertThat(statuses()).containsExactly("a FIRING", "ghost FIRING");
        askAfter(Duration.ofMinutes(5));
        askAfter(Duration.ofMinutes(6));

        assertThat(statuses()).containsExactly("a FIRING", "ghost STALE");
        assertThat(told()).containsOnlyOnce("alert-stale");
    }

    @Test
    void anAlertThatIsMutedAtItsSourceIsNoGhost() {
        listing.lists(source, List.of(listed("a", true, "lifeline")));
        message(0, "a");

        askAfter(Duration.ofMinutes(2));
        askAfter(Duration.ofMinutes(5));

        assertThat(statuses()).containsExactly("a FIRING");
    }

    @Test
    void aStaleAlertIsCertainAgainWhenItIsListed() {
        listing.lists(source, List.of());
        message(0, "a");
        askAfter(Duration.ofMinutes(2));
        askAfter(Duration.ofMinutes(5));
        listing.lists(source, List.of(listed("a", false, "lifeline")));

        askAfter(Duration.ofMinutes(6));

        assertThat(statuses()).containsExactly("a FIRING");
        assertThat(told()).containsOnlyOnce("alert-stale", "alert-confirmed");
    }

    @Test
    void aStaleAlertIsCertainAgainWhenItsMessageIsRepeatedAndEndsWithItsResolve() {
        listing.lists(source, List.of());
        message(0, "a");
        askAfter(Duration.ofMinutes(2));
        askAfter(Duration.ofMinutes(5));
        message(0, "a");
        message(0, "a");

        assertThat(statuses()).containsExactly("a FIRING");
        assertThat(told()).containsOnlyOnce("alert-confirmed");

        intake.receive(
                new Delivery(source, "lifeline", List.of(signal("a", AlertStatus.RESOLVED)), 0, new byte[] {'{', '}'}));
        askAfter(Duration.ofMinutes(9));

        assertThat(statuses()).containsExactly("a RESOLVED");
    }

    @Test
    void nothingFollowsFromASenderThatDoesNotAnswer() {
        listing.lists(source, List.of());
        listing.fallsSilent();
        message(0, "a");

        askAfter(Duration.ofMinutes(2));
        askAfter(Duration.ofMinutes(5));

        assertThat(statuses()).containsExactly("a FIRING");
    }

    @Test
    void nobodyIsAskedWithoutNeed() {
        listing.lists(source, List.of());

        askAfter(Duration.ZERO);

        assertThat(listing.questions()).isZero();
    }
}
