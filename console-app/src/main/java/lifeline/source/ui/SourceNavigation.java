package lifeline.source.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.shell.NavigationItem;
import lifeline.shell.Warning;
import lifeline.source.Heartbeats;
import lifeline.source.Quarantine;
import lifeline.source.SourceView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place of this feature in the main navigation, and what it warns of. */
@Configuration
class SourceNavigation {

    static final String PATH = "sources";

    @Bean
    @Order(20)
    NavigationItem sourcesItem(Quarantine quarantine) {
        return new NavigationItem(PATH, "source.nav", "radio", "g s", quarantine::waiting, "amber");
    }

    /** Everybody is told of blindness; what was rejected is for those who can do something about it. */
    @Bean
    Warning.Giver sourceWarnings(Heartbeats heartbeats, Quarantine quarantine, SignedIn signedIn) {
        return () -> {
            var warnings = new ArrayList<Warning>();
            var silent = heartbeats.silent().stream().map(SourceView::name).collect(Collectors.joining(", "));
            if (!silent.isEmpty()) {
                warnings.add(
                        new Warning("error", "source.warning.blind", List.of(silent), PATH, "source.warning.look"));
            }
            var waiting = quarantine.waiting();
            if (waiting > 0 && signedIn.may(Permission.ADMINISTER)) {
                var count = List.of(String.valueOf(waiting));
                warnings.add(new Warning("warn", "source.warning.rejected", count, PATH, "source.warning.look"));
            }
            return warnings;
        };
    }
}
