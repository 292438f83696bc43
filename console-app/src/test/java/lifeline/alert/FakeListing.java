package lifeline.alert;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A sender that lists what a test says it lists. */
final class FakeListing implements ListedAlerts {

    private final Map<String, List<Listed>> lists = new ConcurrentHashMap<>();
    private boolean silent;
    private int questions;

    void lists(String source, List<Listed> alerts) {
        lists.put(source, alerts);
    }

    void fallsSilent() {
        silent = true;
    }

    int questions() {
        return questions;
    }

    @Override
    public Set<String> sources() {
        return lists.keySet();
    }

    @Override
    public List<Listed> of(String source) {
        questions++;
        if (silent) {
            throw new ListingUnavailable("connection refused", null);
        }
        return lists.getOrDefault(source, List.of());
    }
}
