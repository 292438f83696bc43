package lifeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lifeline.api.Caller;
import lifeline.content.CopiedContent;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody looks at the readiness page while time passes. */
class ReadinessJourneyTests {

    private static final String POINTS = "/api/v1/assets/key-store/recovery-points";
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY = new LocatorAssertions.HasAttributeOptions()
            .setTimeout(Duration.ofSeconds(60).toMillis());

    @Test
    void anExposureThatCrossesItsTargetTurnsTheOpenPageAndANewPointTurnsItBack() throws Exception {
        var content = Program.folder("content");
        CopiedContent.into(content);
        allowTwentySeconds(content.resolve("playbooks/assets/key-store.yaml"));
        var port = Loopback.freePort();
        try (var console = ConsoleProgram.start(
                        port,
                        Program.folder("data"),
                        List.of("--lifeline.demo=true", "--lifeline.content=" + content));
                var browser = Browser.open(console.url())) {
            tell(port);
            var page = browser.page(1440, 1000, Browser.Theme.LIGHT, Locale.ENGLISH);
            Responder.arrive(page, "mei", "readiness");
            page.evaluate("window.neverReloaded = true");
            var row = page.locator("[data-asset='key-store']");
            var face = row.locator("ll-exposure");

            assertThat(face).hasAttribute("data-exposure", "AT_RISK", PATIENTLY);
            assertThat(face).hasAttribute("data-exposure", "BREACHED", PATIENTLY);
            assertThat(row.locator(".ll-asset-why").first())
                    .hasText(
                            Pattern.compile("would be lost now, against an RPO of 20 s"),
                            new LocatorAssertions.HasTextOptions().setTimeout(10_000));

            tell(port);
            assertThat(face).hasAttribute("data-exposure", Pattern.compile("AT_RISK|OK"), PATIENTLY);
            Assertions.assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            recordsATest(page, row);
        }
    }

    private static void allowTwentySeconds(Path file) throws Exception {
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("rpo: PT1H", "rpo: PT20S")
                        .replace("interval: PT30M", "interval: PT5S")
                        .replace("PT1M", "PT1S"));
    }

    private static void tell(int port) throws Exception {
        var moment = Instant.now();
        var answer = Caller.person(port, "mei").post(POINTS, """
                        {"kind": "SNAPSHOT", "consistentAt": "%s", "completedAt": "%s", "location": "offsite"}""".formatted(moment, moment));
        Assertions.assertThat(answer.status()).isEqualTo(201);
    }

    private static void recordsATest(Page page, Locator row) {
        row.click();
        var button = page.getByText("Record a restore test…");
        button.click();
        page.getByLabel("It passed: the data was complete").check();
        page.locator("vaadin-dialog")
                .getByText("Record", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("[data-usable]").getByText("Passed").first()).isVisible();
    }
}
