package lifeline.alert.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lifeline.alert.AlertId;
import lifeline.alert.AlertPages;
import lifeline.alert.AlertStatus;
import lifeline.alert.AlertView;
import lifeline.alert.NamesIncidents;
import lifeline.api.BadRequest;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.kernel.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts for programs, the newest first. */
@RestController
class AlertsApi {

    private final AlertPages alerts;
    private final NamesIncidents incidents;
    private final SignedIn signedIn;

    AlertsApi(AlertPages alerts, NamesIncidents incidents, SignedIn signedIn) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.signedIn = signedIn;
    }

    /** An alert as programs read it; {@code activeAt} is null where nobody has said since when its condition holds. */
    record AlertJson(
            String fingerprint,
            String source,
            String status,
            Map<String, String> labels,
            Map<String, String> annotations,
            @Nullable Instant activeAt,
            Instant startsAt,
            @Nullable Instant endsAt,
            Instant receivedAt,
            @Nullable String incident) {}

    @GetMapping("/api/v1/alerts")
    Page<AlertJson> alerts(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String incident,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        var wanted = new AlertPages.Wanted(
                status == null ? null : status(status), incident == null ? null : incident(incident), source, null);
        var size = PageSize.of(limit);
        var found = alerts.newest(wanted, after == null ? null : cursor(after), size.andOneMore());
        return Page.of(found, size, last -> last.id().toString()).map(this::json);
    }

    private static AlertStatus status(String word) {
        return Arrays.stream(AlertStatus.values())
                .filter(status -> word(status).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "/status",
                        "status is one of "
                                + Arrays.stream(AlertStatus.values())
                                        .map(AlertsApi::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(AlertStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** An unknown key is a mistake to tell: an empty list would look like good news. */
    private IncidentId incident(String key) {
        return incidents.incidentOf(key).orElseThrow(() -> new BadRequest("/incident", "There is no incident " + key));
    }

    private static AlertId cursor(String after) {
        try {
            return new AlertId(UUID.fromString(after));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("/after", "after is the next of the page before");
        }
    }

    private List<AlertJson> json(List<AlertView> found) {
        var keys = incidents.keysOf(found.stream()
                .map(AlertView::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(alert -> new AlertJson(
                        alert.fingerprint(),
                        alert.source(),
                        word(alert.status()),
                        alert.labels().values(),
                        alert.annotations(),
                        null,
                        alert.startsAt(),
                        alert.endsAt(),
                        alert.receivedAt(),
                        alert.incident() == null ? null : keys.get(alert.incident())))
                .toList();
    }
}
