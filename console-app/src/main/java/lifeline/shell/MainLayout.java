package lifeline.shell;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.icon;
import static lifeline.shell.Markup.link;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lifeline.identity.Person;
import lifeline.identity.SignedIn;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The frame: navigation, palette, live sign, and the signed-in person's menu. */
@PermitAll
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Map<NavigationItem, Anchor> links = new LinkedHashMap<>();
    private final Map<NavigationItem, Span> counts = new LinkedHashMap<>();
    private final HtmlComponent main = tag("main", "ll-main");
    private final HtmlComponent live = new HtmlComponent("ll-live");
    private final Div warnings = div("ll-warnings");
    private final List<Warning.Giver> givers;
    private final Clock clock;
    private List<Warning> warned = List.of();

    MainLayout(
            List<NavigationItem> items,
            List<Warning.Giver> givers,
            SignedIn signedIn,
            AuthenticationContext sessions,
            LiveUpdates updates,
            Clock clock) {
        this.givers = givers;
        this.clock = clock;
        addClassName("ll-shell");
        main.setId("main");
        var skip = link("#main", "ll-skip", new Span(getTranslation("shell.skip")));
        skip.setRouterIgnore(true);
        warnings.getElement().setAttribute("role", "status");
        add(skip, side(items, signedIn, sessions), div("ll-stage", warnings, main));
        refresh();
        updates.whileShown(this, _ -> true, this::refresh);
    }

    private Component side(List<NavigationItem> items, SignedIn signedIn, AuthenticationContext sessions) {
        var brand = link(".", "ll-brand", span("ll-logo", ""), span("ll-brand-name", "Lifeline"));
        var nav = tag("nav", "ll-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.nav"));
        for (NavigationItem item : items) {
            nav.getElement().appendChild(navigation(item).getElement());
        }
        var foot = div("ll-side-foot", live);
        signedIn.person().ifPresent(person -> foot.add(menu(person, sessions)));
        return tag("aside", "ll-side", brand, palette(), nav, foot);
    }

    private Component palette() {
        var palette = tag(
                "button",
                "ll-palette",
                icon("search"),
                span("ll-palette-text", getTranslation("shell.palette")),
                tag("kbd", "", "Ctrl K"));
        palette.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-palette", "")
                .setAttribute("aria-label", getTranslation("shell.palette"));
        return palette;
    }

    private Anchor navigation(NavigationItem item) {
        var count = span("ll-count", "");
        count.getElement().setAttribute("data-tone", item.tone());
        var link = link(
                item.path().isEmpty() ? "." : item.path(),
                "ll-nav-item",
                icon(item.icon()),
                span("ll-nav-text", getTranslation(item.text())),
                count);
        link.getElement().setAttribute("data-key", item.keys());
        link.getElement().setAttribute("data-key-label", getTranslation(item.text()));
        links.put(item, link);
        counts.put(item, count);
        return link;
    }

    private Component menu(Person person, AuthenticationContext sessions) {
        var help = tag(
                "button",
                "ll-menu-item",
                icon("keyboard"),
                new Span(getTranslation("shell.keys")),
                tag("kbd", "", "?"));
        help.getElement().setAttribute("type", "button").setAttribute("data-help", "");
        var out = Markup.button("", "", sessions::logout);
        out.setClassName("ll-menu-item");
        out.add(icon("out"), new Span(getTranslation("shell.sign-out")));
        var pop = div(
                "ll-menu-pop",
                div("", Markup.paragraph("ll-label", getTranslation("shell.theme")), new HtmlComponent("ll-theme")),
                div("", Markup.paragraph("ll-label", getTranslation("shell.language")), new HtmlComponent("ll-lang")),
                tag("hr", "ll-menu-rule"),
                help,
                out);
        var summary = tag(
                "summary",
                "",
                span("ll-avatar", initials(person.displayName())),
                span("ll-person-name", person.displayName()));
        return tag("details", "ll-menu", summary, pop);
    }

    /** The first letters of the first two words; of a Chinese name, its last two characters say more. */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        if (words.length > 1) {
            return words[0].substring(0, 1) + words[1].substring(0, 1);
        }
        var word = words[0];
        if (word.length() <= 2) {
            return word;
        }
        return word.codePoints().anyMatch(Character::isIdeographic)
                ? word.substring(word.length() - 2)
                : word.substring(0, 2);
    }

    private void refresh() {
        refreshCounts();
        var now = givers.stream().flatMap(giver -> giver.now().stream()).toList();
        if (!now.equals(warned)) {
            warned = now;
            Markup.replace(warnings, now.stream().map(this::banner).toArray(Component[]::new));
        }
    }

    private Component banner(Warning warning) {
        var look = link(warning.path(), "ll-btn", new Span(getTranslation(warning.link())));
        var banner = div(
                "ll-banner",
                span(
                        "ll-banner-text",
                        getTranslation(warning.text(), warning.arguments().toArray())),
                div("ll-actions", look));
        banner.getElement().setAttribute("data-tone", warning.tone());
        return banner;
    }

    private void refreshCounts() {
        counts.forEach((item, count) -> {
            var waiting = item.count().getAsLong();
            count.setText(waiting == 0 ? "" : String.valueOf(waiting));
            count.setVisible(waiting > 0);
        });
        live.getElement().setAttribute("heard", clock.instant().toString());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var place = event.getLocation().getFirstSegment();
        links.forEach((item, link) -> {
            if (item.path().equals(place)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
