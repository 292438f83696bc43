package lifeline.asset.ui;

import java.time.Clock;
import lifeline.asset.Exposures;
import lifeline.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place of this feature in the main navigation; it counts the vital assets that somebody has to look at now. */
@Configuration
class ReadinessNavigation {

    static final String PATH = "readiness";

    @Bean
    @Order(15)
    NavigationItem readinessItem(Exposures exposures, Clock clock) {
        return new NavigationItem(PATH, "asset.nav", "shield", "g r", () -> waiting(exposures, clock), "red");
    }

    private static long waiting(Exposures exposures, Clock clock) {
        return exposures.standings(clock.instant()).stream()
                .filter(one -> one.asset().isVital() && one.exposure().state().isLoud())
                .count();
    }
}
