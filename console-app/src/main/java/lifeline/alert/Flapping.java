package lifeline.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Recognises alerts that come and go: so often within an hour that the coming and going is what should be looked at. */
public final class Flapping {

    /** How long before its newest start an alert's other starts count. */
    public static final Duration WINDOW = Duration.ofHours(1);

    private static final int OFTEN = 3;

    private Flapping() {}

    /** Of each alert only its newest episode, and the newest of all first. */
    public static List<AlertView> newest(Collection<AlertView> episodes) {
        return byAlert(episodes).values().stream()
                .map(same -> same.stream()
                        .max(Comparator.comparing(AlertView::startsAt))
                        .orElseThrow())
                .sorted(Comparator.comparing(AlertView::receivedAt).reversed())
                .toList();
    }

    /** How often the one of these alerts that flaps most started within the window; 0 when none flaps. */
    public static long of(Collection<AlertView> episodes) {
        return byAlert(episodes).values().stream()
                .mapToLong(Flapping::starts)
                .filter(starts -> starts >= OFTEN)
                .max()
                .orElse(0);
    }

    private static long starts(List<AlertView> same) {
        var newest = same.stream()
                .map(AlertView::startsAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return same.stream()
                .filter(episode -> !episode.startsAt().isBefore(newest.minus(WINDOW)))
                .count();
    }

    private static Map<List<String>, List<AlertView>> byAlert(Collection<AlertView> episodes) {
        return episodes.stream()
                .collect(Collectors.groupingBy(episode -> List.of(episode.source(), episode.fingerprint())));
    }
}
