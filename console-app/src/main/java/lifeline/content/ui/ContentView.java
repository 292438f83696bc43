package lifeline.content.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lifeline.content.ContentKind;
import lifeline.content.ContentState;
import lifeline.content.Contents;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Every content file: what is in force, since when, and what was refused and why. */
@Route(value = ContentNavigation.PATH, layout = MainLayout.class)
@PermitAll
class ContentView extends Div implements HasDynamicTitle {

    private final Contents contents;
    private final ContentRow rows;
    private final Div boxes = div("ll-stack");
    private List<ContentState> shown = List.of();

    ContentView(Contents contents, Texts texts, LiveUpdates updates) {
        this.contents = contents;
        this.rows = new ContentRow(texts, getLocale());
        addClassName("ll-page");
        add(
                tag(
                        "header",
                        "ll-page-head",
                        div(
                                "",
                                tag("h1", "ll-title", getTranslation("content.title")),
                                Markup.paragraph("ll-lede", getTranslation("content.lede")))),
                boxes);
        refresh();
        updates.whileShown(this, _ -> true, this::refresh);
    }

    private void refresh() {
        var now = contents.all();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Markup.replace(
                boxes,
                Arrays.stream(ContentKind.values())
                        .filter(kind -> now.stream().anyMatch(state -> state.kind() == kind))
                        .sorted(Comparator.comparing(kind -> refused(kind) == 0))
                        .map(this::box)
                        .toArray(Component[]::new));
    }

    private long refused(ContentKind kind) {
        return shown.stream()
                .filter(state -> state.kind() == kind && state.isRefused())
                .count();
    }

    private Component box(ContentKind kind) {
        var own = shown.stream()
                .filter(state -> state.kind() == kind)
                .sorted(Comparator.comparing(state -> !state.isRefused()))
                .toList();
        HtmlComponent list = tag("ul", "ll-rows");
        own.forEach(state ->
                list.getElement().appendChild(tag("li", "", rows.of(state)).getElement()));
        var box = Markup.panel(
                Markup.panelHead(
                        getTranslation("content.kind." + kind), span("ll-panel-note", String.valueOf(own.size()))),
                list,
                true);
        box.getElement().setAttribute("data-content", kind.name());
        return box;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.title") + " · Lifeline";
    }
}
