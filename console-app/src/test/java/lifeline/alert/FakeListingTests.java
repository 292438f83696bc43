package lifeline.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;

/** The fake keeps the contract, so that what is tested with it means something. */
class FakeListingTests extends ListedAlertsContract {

    private final FakeListing listing = new FakeListing();
    private final List<ListedAlerts.Listed> alerts = new ArrayList<>();

    @Override
    protected ListedAlerts listing() {
        listing.lists(SOURCE, alerts);
        return listing;
    }

    @Override
    protected void tell(String alertname, Instant began, @Nullable Instant ended) {
        alerts.clear();
        if (ended == null) {
            alerts.add(listed(alertname, began, false));
        }
    }

    @Override
    protected void mute(String alertname) {
        var began = alerts.getFirst().signal().startsAt();
        alerts.clear();
        alerts.add(listed(alertname, began, true));
    }

    private static ListedAlerts.Listed listed(String alertname, Instant began, boolean muted) {
        var labels = Labels.of(Map.of("alertname", alertname));
        var signal = new Signal(AlertStatus.FIRING, alertname, labels, Map.of(), began, null, "");
        return new ListedAlerts.Listed(signal, muted, Set.of(RECEIVER));
    }

    @Override
    protected ListedAlerts unreachable() {
        var silent = new FakeListing();
        silent.lists(SOURCE, List.of());
        silent.fallsSilent();
        return silent;
    }
}
