package lifeline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a list of a sender's alerts is worth: what fires stands in it, what is over does not, silence is no answer. */
public abstract class ListedAlertsContract {

    protected static final String SOURCE = "default";
    protected static final String RECEIVER = "lifeline";

    private final String name = "Contract" + UUID.randomUUID().toString().replace("-", "");
    private final Instant began = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);

    protected abstract ListedAlerts listing();

    /** The alert holds at the sender since {@code began}, or is over when it ended. */
    protected abstract void tell(String alertname, Instant began, @Nullable Instant ended);

    protected abstract void mute(String alertname);

    /** The same sender, where nobody answers. */
    protected abstract ListedAlerts unreachable();

    private List<ListedAlerts.Listed> listed() {
        return listing().of(SOURCE).stream()
                .filter(one -> one.signal().labels().valueOrEmpty("alertname").equals(name))
                .toList();
    }

    private void waitUntilListed() {
        await().atMost(Duration.ofSeconds(10)).until(() -> listed().size() == 1);
    }

    @Test
    void whatFiresIsListedWithItsStartAndItsReceiver() {
        tell(name, began, null);
        waitUntilListed();

        var only = listed().getFirst();
        assertThat(only.signal().startsAt()).isEqualTo(began);
        assertThat(only.signal().status()).isEqualTo(AlertStatus.FIRING);
        assertThat(only.signal().endsAt()).isNull();
        assertThat(only.signal().fingerprint()).isNotBlank();
        assertThat(only.receivers()).contains(RECEIVER);
        assertThat(only.isMuted()).isFalse();
    }

    @Test
    void whatIsOverIsNotListed() {
        tell(name, began, null);
        waitUntilListed();
        tell(name, began, Instant.now());

        await().atMost(Duration.ofSeconds(10)).until(() -> listed().isEmpty());
    }

    @Test
    void whatIsMutedIsListedAsMuted() {
        tell(name, began, null);
        waitUntilListed();
        mute(name);

        await().atMost(Duration.ofSeconds(10)).until(() -> listed().stream().allMatch(ListedAlerts.Listed::isMuted));
        assertThat(listed()).hasSize(1);
    }

    @Test
    void aSenderThatDoesNotAnswerIsNoEmptyList() {
        assertThatThrownBy(() -> unreachable().of(SOURCE)).isInstanceOf(ListingUnavailable.class);
    }
}
