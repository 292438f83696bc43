package lifeline.alertmanager;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lifeline.alert.AlertStatus;
import lifeline.alert.ListedAlerts.Listed;
import lifeline.alert.ListingUnavailable;
import lifeline.alert.Signal;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of {@code /api/v2/alerts}. It lists only what is not over; {@code endsAt} is when the alert will be given
 * up, not an end.
 */
final class ListingAnswer {

    private ListingAnswer() {}

    static List<Listed> read(byte[] body) {
        var root = JsonMapper.shared().readTree(body);
        if (!root.isArray()) {
            throw new ListingUnavailable("Alertmanager answers something else than a list of alerts", null);
        }
        var listed = new ArrayList<Listed>();
        for (JsonNode alert : root) {
            var startsAt = instant(alert.path("startsAt").asString(""));
            var fingerprint = alert.path("fingerprint").asString("");
            if (startsAt == null || fingerprint.isEmpty()) {
                throw new ListingUnavailable("Alertmanager lists an alert without fingerprint or start", null);
            }
            listed.add(listed(alert, fingerprint, startsAt));
        }
        return listed;
    }

    private static Listed listed(JsonNode alert, String fingerprint, Instant startsAt) {
        var receivers = new LinkedHashSet<String>();
        alert.path("receivers")
                .forEach(one -> receivers.add(clean(one.path("name").asString(""))));
        var signal = new Signal(
                AlertStatus.FIRING,
                fingerprint,
                Labels.of(texts(alert.path("labels"))),
                texts(alert.path("annotations")),
                startsAt,
                null,
                clean(alert.path("generatorURL").asString("")));
        var state = alert.at("/status/state").asString("");
        return new Listed(signal, state.equals("suppressed"), receivers);
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(entry ->
                        texts.put(clean(entry.getKey()), clean(entry.getValue().asString(""))));
        return texts;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
