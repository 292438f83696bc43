package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.kernel.Labels;
import lifeline.source.AlertSources;
import lifeline.source.Heartbeats;
import lifeline.source.SourceView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises an alert of the console's own while the heartbeat of a source stays away, and ends it when it is heard again.
 * It goes the way of every alert, so that consoles that see it together open one incident.
 */
@Component
class RaisesBlindness {

    static final String NAME = "LifelineBlind";
    private static final String PREFIX = "blind-";

    private final Heartbeats heartbeats;
    private final AlertIntake intake;
    private final JdbcClient database;
    private final Clock clock;

    RaisesBlindness(Heartbeats heartbeats, AlertIntake intake, JdbcClient database, Clock clock) {
        this.heartbeats = heartbeats;
        this.intake = intake;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${lifeline.intake.heartbeat-sweep:PT10S}",
            fixedDelayString = "${lifeline.intake.heartbeat-sweep:PT10S}")
    void sweep() {
        var silent = heartbeats.silent();
        silent.forEach(source -> tell(source.name(), source.heartbeat().due(), null));
        var names = silent.stream().map(SourceView::name).collect(Collectors.toSet());
        var heard = heartbeats.expected().stream()
                .filter(source -> source.heartbeat().heardAt() != null)
                .collect(Collectors.toMap(
                        SourceView::name, source -> source.heartbeat().heardAt()));
        // Also of a source that is gone, or of which nobody expects a heartbeat any more.
        told().forEach((source, since) -> {
            if (!names.contains(source)) {
                tell(source, since, heard.getOrDefault(source, clock.instant()));
            }
        });
    }

    /** The sources whose silence is told of now, and since when. */
    private Map<String, Instant> told() {
        return database
                .sql("""
                        select fingerprint, starts_at from alert
                         where source = ? and status = 'FIRING' and routing in ('PENDING', 'ATTACHED', 'UNMATCHED')""")
                .param(AlertSources.CONSOLE)
                .query((row, _) -> Map.entry(
                        row.getString("fingerprint").substring(PREFIX.length()),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private void tell(String source, Instant began, @Nullable Instant ended) {
        var labels = Labels.of(
                Map.of("alertname", NAME, "scenario", "console-self", "severity", "critical", "source", source));
        var annotations = Map.of(
                "summary", "No heartbeat from the alert source " + source + ": alerts may be missing",
                "summary_zh", "未收到告警源 " + source + " 的心跳，可能遗漏告警");
        var status = ended == null ? AlertStatus.FIRING : AlertStatus.RESOLVED;
        var signal = new Signal(status, PREFIX + source, labels, annotations, began, ended, "");
        intake.receive(new Delivery(AlertSources.CONSOLE, "", List.of(signal), 0, new byte[0]));
    }
}
