package lifeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a browser, who sees and does what the screens offer. */
final class Responder {

    private static final double PATIENCE = Duration.ofSeconds(90).toMillis();

    private final Page page;
    private final String username;

    private Responder(Page page, String username) {
        this.page = page;
        this.username = username;
    }

    /** Signs in with a demo account and goes to a page. */
    static Responder arrive(Page page, String username, String path) {
        var responder = new Responder(page, username);
        responder.go(path);
        return responder;
    }

    /** Signs in on the way where that is needed, as after a restart. */
    void go(String path) {
        page.navigate(path);
        page.waitForSelector(".ll-page, input[name=username]");
        if (page.locator("input[name=username]").count() > 0) {
            page.fill("input[name=username]", username);
            page.fill("input[name=password]", username + "-demo");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("^(?!.*login).*$"));
            page.navigate(path);
            page.waitForSelector(".ll-page");
        }
    }

    /** After a restart the page asks for a new sign-in by itself; nobody has to know that they should reload. */
    void signsInAgain(String path) {
        page.waitForSelector("input[name=username]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        page.waitForLoadState();
        go(path);
    }

    void press(String words) {
        button(words).click(new Locator.ClickOptions().setTimeout(PATIENCE));
    }

    void followLink(String words) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(startingWith(words)));
        link.first().click(new Locator.ClickOptions().setTimeout(PATIENCE));
    }

    /** Follows whatever leads there on this page. */
    void followTo(String path) {
        page.locator("main a[href$='" + path + "']").first().click(new Locator.ClickOptions().setTimeout(PATIENCE));
    }

    void takesEveryRole() {
        for (String role : List.of("Command", "Technical", "Communications", "Recovery")) {
            press("Take: " + role);
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take: " + role)))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        }
    }

    void sees(String selector) {
        assertThat(page.locator(selector).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    void sees(String selector, String words) {
        var found = page.locator(selector, new Page.LocatorOptions().setHasText(words));
        assertThat(found.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    void mayPress(String words) {
        assertThat(button(words)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    void doesNotSee(String selector) {
        assertThat(page.locator(selector)).hasCount(0);
    }

    /** The texts of all elements now. */
    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    String attribute(String selector, String name) {
        return String.valueOf(page.locator(selector).first().getAttribute(name));
    }

    /** Leaves a mark on the page that a reload would wipe away. */
    void markPage() {
        page.evaluate("window.lifelineJourney = 'here'");
    }

    boolean isStillTheSamePage() {
        return "here".equals(page.evaluate("window.lifelineJourney"));
    }

    String downloads(String words) {
        var download = page.waitForDownload(() -> followLink(words));
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(startingWith(words)))
                .first();
    }

    private static Pattern startingWith(String words) {
        return Pattern.compile("^" + words.replaceAll("[^\\p{L}\\p{N} ]", "."));
    }
}
