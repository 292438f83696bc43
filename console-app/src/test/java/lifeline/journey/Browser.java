package lifeline.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The installed chromium, without a window; each page is a person of its own who has chosen theme and language. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final String baseUrl;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(String baseUrl) {
        this.baseUrl = baseUrl;
        // The chromium of the system is driven; Playwright must not fetch one of its own.
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Installed.chromium())
                        .setArgs(FLAGS));
    }

    static Browser open(String baseUrl) {
        return new Browser(baseUrl);
    }

    /** The two looks of the console. */
    enum Theme {
        DARK(ColorScheme.DARK),
        LIGHT(ColorScheme.LIGHT);

        private final ColorScheme scheme;

        Theme(ColorScheme scheme) {
            this.scheme = scheme;
        }

        String cookie() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Addresses on the page may leave out the console's own. */
    Page page(int width, int height, Theme theme, Locale locale) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(width, height)
                .setColorScheme(theme.scheme)
                .setLocale(locale.toLanguageTag())
                .setTimezoneId("UTC"));
        context.addCookies(List.of(
                new Cookie("lifeline-theme", theme.cookie()).setUrl(baseUrl),
                new Cookie("lifeline-lang", locale.toLanguageTag()).setUrl(baseUrl)));
        return context.newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
