package lifeline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A responder who works through incidents, each click timed until the page shows what came of it. */
final class TimedClicks {

    private static final double PATIENCE = Duration.ofSeconds(30).toMillis();
    private static final String NEW = ".ll-incident-row:has([data-state=DETECTED])";

    private final Map<Click, List<Duration>> took = new EnumMap<>(Click.class);
    private final Page page;

    TimedClicks(Page page) {
        this.page = page;
    }

    /** What is pressed, and what must be seen then. */
    enum Click {
        HOME(".ll-nav a[href='.']", ".ll-nav a[href='.'][aria-current]"),
        LIST(".ll-nav a[href$=incidents]", "main .ll-toolbar"),
        INCIDENT(NEW + " >> nth=0", "#acknowledge"),
        ACKNOWLEDGE("#acknowledge", ".ll-incident [data-state=ACKNOWLEDGED]"),
        ROLE("#take-command", "[data-mine]");

        private final String what;
        private final String then;

        Click(String what, String then) {
            this.what = what;
            this.then = then;
        }
    }

    /** From the start page over the list to a new incident, which gets acknowledged and led. */
    void takeOneIncident() {
        for (Click click : Click.values()) {
            var started = System.nanoTime();
            page.locator(click.what).click(new Locator.ClickOptions().setTimeout(PATIENCE));
            page.locator(click.then)
                    .first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(WaitForSelectorState.VISIBLE)
                            .setTimeout(PATIENCE));
            took.computeIfAbsent(click, _ -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    Map<Click, List<Duration>> took() {
        return new EnumMap<>(took);
    }
}
