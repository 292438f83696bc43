package lifeline.journey;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/**
 * A storm of alerts over the packaged console, which has little memory and a PostgreSQL that writes every commit to
 * disk, while a responder clicks through its incidents in a browser.
 */
public final class StormDrill implements AutoCloseable {

    private static final String HEAP = "512m";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RealPostgres postgres = RealPostgres.durable();
    private final ConsoleProgram console;
    private final Browser browser;

    public StormDrill() {
        var arguments = new ArrayList<>(postgres.asDatabase());
        arguments.add("--lifeline.demo=true");
        this.console = ConsoleProgram.startWithin(HEAP, Loopback.freePort(), Program.folder("storm"), arguments);
        this.browser = Browser.open(console.url() + "/");
    }

    /** What came of it: how long answers and clicks took, what was refused, and the memory it took. */
    public record Outcome(
            List<Duration> answers, int refused, Map<String, List<Duration>> clicks, long peakMegabytes) {}

    /** Clicks until the storm is over, and once more. */
    public Outcome run(WebhookStorm.Size size) {
        var page = browser.page(1440, 900, Browser.Theme.DARK, Locale.ENGLISH);
        Responder.arrive(page, "mei", "incidents");
        try (var storm = WebhookStorm.against(console.webhook(), size)) {
            var clicks = new TimedClicks(page);
            Awaitility.await().atMost(PATIENCE).until(() -> incidents() > 0);
            while (!storm.isOver()) {
                clicks.takeOneIncident();
            }
            clicks.takeOneIncident();
            var took = new TreeMap<String, List<Duration>>();
            clicks.took().forEach((click, durations) -> took.put(click.name().toLowerCase(Locale.ROOT), durations));
            return new Outcome(
                    storm.answers(), storm.refused(), took, console.program().peakMegabytes());
        }
    }

    long alerts() {
        return stored().count("select count(*) from alert");
    }

    long incidents() {
        return stored().count("select count(*) from incident");
    }

    StoredAlerts stored() {
        return new StoredAlerts(postgres);
    }

    /** A page of somebody else, who comes when it is over. */
    Page page() {
        return browser.page(1440, 900, Browser.Theme.LIGHT, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void close() {
        browser.close();
        console.close();
        postgres.close();
    }
}
