package lifeline.alert.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lifeline.alert.AsksSenders;
import lifeline.alert.Truncation;
import lifeline.shell.Warning;
import lifeline.source.AlertSources;
import lifeline.source.SourceFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What asking the senders brought to light: shown with each source, and warned of while alerts are missing. */
@Configuration
class ReconciliationFacts {

    /** Alertmanager repeats a message after so long by default; what is still cut off is cut off again then. */
    private static final Duration TOLD_AGAIN = Duration.ofHours(4);

    private final AsksSenders asks;
    private final Clock clock;

    ReconciliationFacts(AsksSenders asks, Clock clock) {
        this.asks = asks;
        this.clock = clock;
    }

    @Bean
    SourceFacts reconciliation() {
        return source -> {
            var known = new ArrayList<SourceFacts.Known>();
            known.add(asked(source));
            truncation(source)
                    .ifPresent(cut -> known.add(new SourceFacts.Known(
                            "alert.cut",
                            cut.isFetched() ? "alert.cut.fetched" : "alert.cut.missing",
                            List.of(String.valueOf(cut.alerts())),
                            cut.at())));
            return known;
        };
    }

    private SourceFacts.Known asked(String source) {
        if (!asks.canAsk(source)) {
            var setting = source.equals(AlertSources.FIRST)
                    ? "lifeline.alertmanager.url"
                    : "lifeline.alertmanager.sources." + source;
            return new SourceFacts.Known("alert.asked", "alert.asked.never", List.of(setting), null);
        }
        return asks.lastAsked(source)
                .map(asked -> asked.problem() == null
                        ? new SourceFacts.Known("alert.asked", "alert.asked.done", List.of(), asked.at())
                        : new SourceFacts.Known(
                                "alert.asked", "alert.asked.failed", List.of(asked.problem()), asked.at()))
                .orElseGet(() -> new SourceFacts.Known("alert.asked", "alert.asked.when-needed", List.of(), null));
    }

    private Optional<Truncation> truncation(String source) {
        return asks.truncations().stream()
                .filter(cut -> cut.source().equals(source))
                .max(java.util.Comparator.comparing(Truncation::at));
    }

    @Bean
    Warning.Giver cutOffMessages() {
        return () -> asks.truncations().stream()
                .filter(cut -> !cut.isFetched() && cut.at().plus(TOLD_AGAIN).isAfter(clock.instant()))
                .map(cut -> new Warning(
                        "warn",
                        "alert.cut.warning",
                        List.of(cut.source(), String.valueOf(cut.alerts())),
                        "sources",
                        "alert.cut.look"))
                .toList();
    }
}
