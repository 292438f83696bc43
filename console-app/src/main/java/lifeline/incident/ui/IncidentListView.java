package lifeline.incident.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;
import lifeline.identity.People;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.DeclaresIncidents;
import lifeline.incident.IncidentPages;
import lifeline.incident.IncidentState;
import lifeline.incident.ProposesSeverity;
import lifeline.scenario.Scenarios;
import lifeline.shell.IncidentGlance;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** All incidents, the open ones first. */
@Route(value = "incidents", layout = MainLayout.class)
@PermitAll
class IncidentListView extends Div implements HasDynamicTitle {

    private static final int PAGE = 100;
    private static final List<IncidentState> ALL = List.of(IncidentState.values());
    private static final List<IncidentState> OPEN =
            ALL.stream().filter(IncidentState::isOpen).toList();

    private final IncidentPages pages;
    private final IncidentRows rows;
    private final HtmlComponent box;
    private final Div none;
    private final NativeButton openOnly;
    private final NativeButton everything;
    private final Component older;
    private boolean all;
    private int most = PAGE;

    IncidentListView(
            IncidentPages pages,
            People people,
            List<IncidentGlance> glances,
            Texts texts,
            LiveUpdates updates,
            SignedIn signedIn,
            DeclaresIncidents declares,
            Scenarios scenarios,
            ProposesSeverity proposes) {
        this.pages = pages;
        this.rows = new IncidentRows(glances, people, texts, getLocale());
        this.box = tag("section", "ll-panel", div("ll-panel-body ll-panel-body--flush", rows));
        this.none = div(
                "ll-panel",
                Markup.empty(
                        "check", getTranslation("incident.home.calm"), getTranslation("incident.list.none"), "calm"));
        this.older = Markup.button(getTranslation("incident.older"), "ll-btn--quiet", this::showOlder);
        this.openOnly = segment("incident.list.open", false);
        this.everything = segment("incident.list.all", true);
        addClassName("ll-page");
        add(
                head(signedIn, declares, () -> offered(scenarios, proposes), texts),
                toolbar(),
                box,
                div("ll-actions", older),
                none);
        refresh();
        updates.whileShown(this, _ -> true, this::refresh);
    }

    private static DeclareDialog.Offered offered(Scenarios scenarios, ProposesSeverity proposes) {
        return new DeclareDialog.Offered(scenarios.all(), scenario -> proposes.of(scenario, scenario.assets()));
    }

    private Component head(
            SignedIn signedIn, DeclaresIncidents declares, Supplier<DeclareDialog.Offered> offered, Texts texts) {
        var actions = div("ll-actions");
        if (signedIn.may(Permission.DECLARE)) {
            var declare = Markup.button(
                    getTranslation("incident.declare"),
                    "ll-btn--primary",
                    () -> DeclareDialog.open(texts, getLocale(), offered.get(), wanted -> {
                        var opened = declares.byHand(
                                wanted.title(),
                                wanted.scenario(),
                                wanted.severity(),
                                signedIn.actor(Permission.DECLARE));
                        UI.getCurrent().navigate("incidents/" + opened.key());
                    }));
            actions.add(Markup.keyed(declare, "c"));
        }
        return tag(
                "header",
                "ll-page-head",
                div("", tag("h1", "ll-title", getTranslation("incident.nav.incidents"))),
                actions);
    }

    private NativeButton segment(String text, boolean wanted) {
        var segment = new NativeButton(getTranslation(text), _ -> {
            all = wanted;
            most = PAGE;
            refresh();
        });
        segment.setClassName("ll-segment");
        return segment;
    }

    private Component toolbar() {
        var group = div("ll-segments", openOnly, everything);
        group.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("incident.list.show"));
        return div("ll-toolbar", group);
    }

    private void showOlder() {
        most += PAGE;
        refresh();
    }

    private void refresh() {
        openOnly.getElement().setAttribute("aria-pressed", String.valueOf(!all));
        everything.getElement().setAttribute("aria-pressed", String.valueOf(all));
        var found = pages.newest(all ? ALL : OPEN, null, most + 1);
        older.setVisible(found.size() > most);
        box.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        rows.show(found.subList(0, Math.min(most, found.size())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.nav.incidents") + " · Lifeline";
    }
}
