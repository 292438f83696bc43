package lifeline.postmortem.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.postmortem.Postmortems;
import lifeline.shell.IncidentTouched;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;

/** The postmortem as it stands, to read and to take along. */
@Route(value = "incidents/:key/postmortem", layout = MainLayout.class)
@PermitAll
class PostmortemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Postmortems postmortems;
    private final Incidents incidents;
    private final LiveUpdates updates;
    private String key = "";
    private String shown = "";
    private final Div paper = new Div();
    private final Div copy = new Div();

    PostmortemView(Postmortems postmortems, Incidents incidents, LiveUpdates updates) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.updates = updates;
        addClassNames("ll-page", "ll-reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        removeAll();
        Optional<IncidentSummary> found = incidents.byKey(key);
        if (found.isEmpty()) {
            add(div(
                    "ll-panel",
                    Markup.empty(
                            "search",
                            getTranslation("incident.page.unknown", key),
                            getTranslation("incident.page.unknown.text"),
                            "error")));
            return;
        }
        build(found.get());
    }

    private void build(IncidentSummary incident) {
        var back = Markup.link("incidents/" + key, "ll-crumb", new Span(key));
        var title = div(
                "",
                back,
                tag("h1", "ll-title", getTranslation("postmortem.title")),
                Markup.paragraph("ll-lede", getTranslation("postmortem.lede")));
        add(tag("header", "ll-page-head", title, div("ll-actions", downloads(), copy)), paper);
        refresh();
        updates.whileShown(
                paper,
                event -> event instanceof IncidentTouched touched
                        && touched.incidentId().equals(incident.id()),
                this::refresh);
    }

    private Component downloads() {
        var chinese = "zh".equals(getLocale().getLanguage());
        return div(
                "ll-actions",
                download(chinese ? "zh-CN" : "en", getTranslation("postmortem.download"), "ll-btn ll-btn--primary"),
                download(chinese ? "en" : "zh-CN", getTranslation("postmortem.download.other"), "ll-btn"));
    }

    private Anchor download(String language, String words, String classes) {
        var link = new Anchor("api/v1/incidents/" + key + "/postmortem?format=md&lang=" + language, words);
        link.setClassName(classes);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", "postmortem-" + key + "." + language + ".md");
        return link;
    }

    private void refresh() {
        var text = postmortems.markdown(key, getLocale()).orElse("");
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        Markup.replace(paper, new Html("<article class=\"ll-doc\">" + RendersMarkdown.html(text) + "</article>"));
        Markup.replace(copy, Markup.copy(text, getTranslation("postmortem.copy")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("postmortem.title") + " " + key + " · Lifeline";
    }
}
