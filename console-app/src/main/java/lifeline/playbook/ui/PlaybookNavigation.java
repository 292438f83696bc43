package lifeline.playbook.ui;

import lifeline.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place of this feature in the main navigation. */
@Configuration
class PlaybookNavigation {

    @Bean
    @Order(4)
    NavigationItem playbooksItem() {
        return new NavigationItem("playbooks", "playbook.nav", "book", "g p", () -> 0, "");
    }
}
