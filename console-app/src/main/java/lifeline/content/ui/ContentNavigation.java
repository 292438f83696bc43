package lifeline.content.ui;

import java.util.List;
import java.util.stream.Collectors;
import lifeline.content.ContentState;
import lifeline.content.Contents;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.shell.NavigationItem;
import lifeline.shell.Warning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place of this feature in the main navigation, and what it warns of. */
@Configuration
class ContentNavigation {

    static final String PATH = "content";
    private static final int NAMES_SHOWN = 3;

    @Bean
    @Order(21)
    NavigationItem contentItem(Contents contents) {
        return new NavigationItem(
                PATH, "content.nav", "doc", "g c", () -> contents.refused().size(), "amber");
    }

    /** For those who can mend it: to others the last good version is all there is. */
    @Bean
    Warning.Giver contentWarnings(Contents contents, SignedIn signedIn) {
        return () -> {
            var refused = contents.refused();
            if (refused.isEmpty() || !signedIn.may(Permission.ADMINISTER)) {
                return List.of();
            }
            var names =
                    refused.stream().map(ContentState::name).limit(NAMES_SHOWN).collect(Collectors.joining(", "));
            var more = refused.size() > NAMES_SHOWN ? " …" : "";
            return List.of(new Warning(
                    "warn", "content.warning.refused", List.of(names + more), PATH, "content.warning.look"));
        };
    }
}
