package lifeline.incident.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import lifeline.alert.Alerts;
import lifeline.identity.People;
import lifeline.identity.Person;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.shell.IncidentGlance;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Ten seconds: what is broken, how much time is left, what waits for me. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final int RECENT = 8;

    private final Incidents incidents;
    private final Alerts alerts;
    private final SignedIn signedIn;
    private final IncidentRows open;
    private final IncidentRows past;
    private final Div calm;
    private final HtmlComponent openBox;
    private final HtmlComponent pastBox;
    private final Div unmatched = div("ll-banner");
    private final Span lede = span("", "");
    private final Span openCount = span("ll-panel-note", "");

    HomeView(
            Incidents incidents,
            Alerts alerts,
            SignedIn signedIn,
            People people,
            List<IncidentGlance> glances,
            Texts texts,
            LiveUpdates updates) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.signedIn = signedIn;
        this.open = new IncidentRows(glances, people, texts, getLocale());
        this.past = new IncidentRows(glances, people, texts, getLocale());
        this.openBox = Markup.panel(Markup.panelHead(getTranslation("incident.home.open"), openCount), open, true);
        this.pastBox = Markup.panel(Markup.panelHead(getTranslation("incident.home.past")), past, true);
        this.calm = div(
                "ll-panel",
                Markup.empty(
                        "check",
                        getTranslation("incident.home.calm"),
                        getTranslation("incident.home.calm.text"),
                        "calm"));
        addClassName("ll-page");
        unmatched.getElement().setAttribute("data-tone", "warn");
        add(head(), unmatched, div("ll-stack", calm, openBox, pastBox));
        refresh();
        updates.whileShown(this, _ -> true, this::refresh);
    }

    private Component head() {
        return tag(
                "header",
                "ll-page-head",
                div("", tag("h1", "ll-title", getTranslation("incident.home.title")), tag("p", "ll-lede", lede)));
    }

    private void refresh() {
        var now = incidents.open();
        openBox.setVisible(!now.isEmpty());
        calm.setVisible(now.isEmpty());
        open.show(now);
        openCount.setText(String.valueOf(now.size()));
        var ended = incidents.latest(RECENT).stream()
                .filter(incident -> !incident.state().isOpen())
                .toList();
        pastBox.setVisible(!ended.isEmpty());
        past.show(ended);
        lede.setText(mine(now));
        refreshUnmatched();
    }

    private String mine(List<IncidentSummary> now) {
        Optional<Person> me = signedIn.person();
        var held = now.stream()
                .filter(incident -> incident.roles().stream()
                        .anyMatch(role -> role.isCurrent()
                                && me.filter(person -> person.username().equals(role.person()))
                                        .isPresent()))
                .count();
        var waiting = now.stream()
                .filter(incident -> incident.state() == IncidentState.DETECTED)
                .count();
        return getTranslation("incident.home.lede", now.size(), waiting, held);
    }

    private void refreshUnmatched() {
        var waiting = alerts.unmatchedFiring();
        unmatched.setVisible(waiting > 0);
        if (waiting > 0) {
            Markup.replace(
                    unmatched,
                    span("ll-banner-text", getTranslation("incident.home.unmatched", waiting)),
                    div("ll-actions", Markup.link("alerts", "ll-btn", new Span(getTranslation("incident.home.look")))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.home.title") + " · Lifeline";
    }
}
