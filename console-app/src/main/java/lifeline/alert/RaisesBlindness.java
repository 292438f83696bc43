package lifeline.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lifeline.kernel.Labels;
import lifeline.source.AlertSources;
import lifeline.source.Heartbeat;
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
        for (SourceView source : heartbeats.expected()) {
            if (heartbeats.stateOf(source) == Heartbeat.State.SILENT) {
                tell(source, source.heartbeat().due(), null);
            } else {
                since(source).forEach(began -> tell(source, began, heardAgain(source)));
            }
        }
    }

    private Instant heardAgain(SourceView source) {
        var heard = source.heartbeat().heardAt();
        return heard == null ? clock.instant() : heard;
    }

    /** Since when its silence is told of, where it is. */
    private List<Instant> since(SourceView source) {
        return database.sql("select starts_at from alert where source = ? and fingerprint = ? and ends_at is null")
                .params(AlertSources.CONSOLE, fingerprint(source))
                .query((row, _) -> row.getObject("starts_at", java.time.OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant())
                .list();
    }

    private void tell(SourceView source, Instant began, @Nullable Instant ended) {
        var labels = Labels.of(
                Map.of("alertname", NAME, "scenario", "console-self", "severity", "critical", "source", source.name()));
        var annotations = Map.of(
                "summary", "No heartbeat from the alert source " + source.name() + ": alerts may be missing",
                "summary_zh", "未收到告警源 " + source.name() + " 的心跳，可能遗漏告警");
        var status = ended == null ? AlertStatus.FIRING : AlertStatus.RESOLVED;
        var signal = new Signal(status, fingerprint(source), labels, annotations, began, ended, "");
        intake.receive(new Delivery(AlertSources.CONSOLE, "", List.of(signal), 0, new byte[0]));
    }

    private static String fingerprint(SourceView source) {
        return "blind-" + source.name();
    }
}
