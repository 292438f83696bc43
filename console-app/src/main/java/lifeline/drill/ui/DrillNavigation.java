package lifeline.drill.ui;

import lifeline.drill.Drills;
import lifeline.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place of this feature in the main navigation. */
@Configuration
class DrillNavigation {

    static final String PATH = "drills";

    @Bean
    @Order(16)
    NavigationItem drillsItem(Drills drills) {
        return new NavigationItem(PATH, "drill.nav", "flag", "g d", drills::waiting, "amber");
    }
}
