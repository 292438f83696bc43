package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import lifeline.api.Caller;
import org.junit.jupiter.api.Test;

/** Two people look at the same clock; the computer of one of them has the wrong time. */
class ClocksJourneyTests {

    /** Ten minutes fast, and settable while the page is open. */
    private static final String WRONG_TIME = """
            window.skew = 600000;
            const Real = Date;
            window.Date = class extends Real {
                constructor(...parts) {
                    if (parts.length > 0) {
                        super(...parts);
                    } else {
                        super(Real.now() + window.skew);
                    }
                }
                static now() {
                    return Real.now() + window.skew;
                }
            };
            """;

    @Test
    void theyAgreeWithinASecondAlsoAfterASleepAndTickWithoutTheServer() throws Exception {
        var port = Loopback.freePort();
        try (var console = ConsoleProgram.start(port, Program.folder("data"), List.of("--lifeline.demo=true"));
                var browser = Browser.open(console.url())) {
            var declared = Caller.person(port, "mei")
                    .post("/api/v1/incidents", "{\"title\": \"Down\", \"scenario\": \"prompt-service-outage\"}");
            assertThat(declared.status()).isEqualTo(201);
            var right = browser.page(1440, 900, Browser.Theme.LIGHT, Locale.ENGLISH);
            var wrong = browser.page(390, 900, Browser.Theme.DARK, Locale.SIMPLIFIED_CHINESE);
            wrong.addInitScript(WRONG_TIME);
            Responder.arrive(right, "mei", "incidents/INC-1");
            Responder.arrive(wrong, "tom", "incidents/INC-1");

            agree(right, wrong);
            ticksAlone(wrong);
            wrong.evaluate("window.skew += 3600000");
            agree(right, wrong);
        }
    }

    private static void agree(Page one, Page other) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Math.abs(seconds(one) - seconds(other))).isLessThanOrEqualTo(1));
    }

    private static void ticksAlone(Page page) {
        var first = seconds(page);
        var requests = new AtomicInteger();
        page.onRequest(_ -> requests.incrementAndGet());
        await().atMost(Duration.ofSeconds(30)).until(() -> seconds(page) <= first - 3);
        assertThat(requests).hasValue(0);
    }

    /** What the large clock shows, such as 09:41. */
    private static int seconds(Page page) {
        var digits = page.locator(".ll-incident-clock .ll-clock-digits")
                .textContent()
                .split(":");
        return Integer.parseInt(digits[0]) * 60 + Integer.parseInt(digits[1]);
    }
}
