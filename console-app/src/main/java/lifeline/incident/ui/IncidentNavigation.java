package lifeline.incident.ui;

import lifeline.alert.Alerts;
import lifeline.incident.Incidents;
import lifeline.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The places of this feature in the main navigation. */
@Configuration
class IncidentNavigation {

    @Bean
    @Order(1)
    NavigationItem homeItem() {
        return new NavigationItem("", "incident.nav.home", "home", "g h", () -> 0, "");
    }

    @Bean
    @Order(2)
    NavigationItem incidentsItem(Incidents incidents) {
        return new NavigationItem(
                "incidents",
                "incident.nav.incidents",
                "flame",
                "g i",
                () -> incidents.open().size(),
                "red");
    }

    @Bean
    @Order(3)
    NavigationItem alertsItem(Alerts alerts) {
        return new NavigationItem("alerts", "incident.nav.alerts", "bell", "g a", alerts::unmatchedFiring, "amber");
    }
}
