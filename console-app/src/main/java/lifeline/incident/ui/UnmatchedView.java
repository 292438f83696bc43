package lifeline.incident.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lifeline.alert.AlertPages;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.alert.ui.AlertCard;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.DeclaresIncidents;
import lifeline.incident.ProposesSeverity;
import lifeline.scenario.Scenario;
import lifeline.scenario.Scenarios;
import lifeline.scenario.SeverityWords;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Alerts that match no scenario, or only suggest one: kept, shown, and a person may declare. */
@Route(value = "alerts", layout = MainLayout.class)
@PermitAll
class UnmatchedView extends Div implements HasDynamicTitle {

    private static final int UNDO_MILLIS = 10_000;
    private static final int PAGE = 100;

    private final Alerts alerts;
    private final AlertPages pages;
    private final Scenarios scenarios;
    private final SeverityWords severities;
    private final DeclaresIncidents declares;
    private final ProposesSeverity proposes;
    private final RegroupActions regroups;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Div cards = new Div();
    private final HtmlComponent box;
    private final Div none;
    private final Component older;
    private List<List<AlertView>> shown = List.of();
    private int most = PAGE;

    UnmatchedView(
            Alerts alerts,
            AlertPages pages,
            Scenarios scenarios,
            SeverityWords severities,
            DeclaresIncidents declares,
            ProposesSeverity proposes,
            RegroupActions regroups,
            SignedIn signedIn,
            Texts texts,
            LiveUpdates updates) {
        this.alerts = alerts;
        this.pages = pages;
        this.scenarios = scenarios;
        this.severities = severities;
        this.declares = declares;
        this.proposes = proposes;
        this.regroups = regroups;
        this.signedIn = signedIn;
        this.texts = texts;
        this.box = tag("section", "ll-panel", div("ll-panel-body ll-panel-body--flush", cards));
        this.older = Markup.button(getTranslation("incident.older"), "ll-btn--quiet", this::showOlder);
        this.none = div(
                "ll-panel",
                Markup.empty(
                        "bell",
                        getTranslation("incident.unmatched.none"),
                        getTranslation("incident.unmatched.none.text"),
                        "calm"));
        addClassName("ll-page");
        add(head(), box, div("ll-actions", older), none);
        refresh();
        updates.whileShown(this, _ -> true, this::refresh);
    }

    private Component head() {
        return tag(
                "header",
                "ll-page-head",
                div(
                        "",
                        tag("h1", "ll-title", getTranslation("incident.unmatched.title")),
                        Markup.paragraph("ll-lede", getTranslation("incident.unmatched.lede"))));
    }

    private void showOlder() {
        most += PAGE;
        refresh();
    }

    private void refresh() {
        var found = pages.newest(AlertPages.Wanted.UNMATCHED, null, most + 1);
        older.setVisible(found.size() > most);
        box.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        show(byAlert(found.subList(0, Math.min(most, found.size()))));
    }

    /** The periods of one alert belong on one card; the order is that of their newest. */
    private static List<List<AlertView>> byAlert(List<AlertView> found) {
        return List.copyOf(found.stream()
                .collect(Collectors.groupingBy(
                        alert -> List.of(alert.source(), alert.fingerprint()),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList()))
                .values());
    }

    /** What only grew at its end grows at its end on the screen too, so that nothing moves under the pointer. */
    private void show(List<List<AlertView>> found) {
        var same = Math.min(shown.size(), found.size());
        if (same > 0 && found.subList(0, same).equals(shown)) {
            found.subList(same, found.size()).forEach(alert -> cards.add(card(alert)));
        } else {
            Markup.replace(cards, found.stream().map(this::card).toArray(Component[]::new));
        }
        shown = List.copyOf(found);
    }

    private Component card(List<AlertView> periods) {
        var alert = periods.getFirst();
        var actions = div("ll-actions");
        if (signedIn.may(Permission.DECLARE)) {
            actions.add(
                    Markup.button(getTranslation("incident.unmatched.declare"), "", () -> declare(alert)),
                    Markup.button(
                            getTranslation("incident.regroup.attach"),
                            "ll-btn--quiet",
                            () -> regroups.attach(
                                    periods.stream().map(AlertView::id).toList(), getLocale())),
                    Markup.button(
                            getTranslation("incident.unmatched.aside"), "ll-btn--quiet", () -> setAside(periods)));
        }
        return AlertCard.of(periods, texts, getLocale(), severities, actions);
    }

    private void declare(AlertView alert) {
        Optional<Scenario> suggested =
                Optional.ofNullable(alert.suggestedScenario()).flatMap(scenarios::find);
        var title = alert.annotations().getOrDefault("summary", alert.name());
        var wanted = new DeclareDialog.Wanted(
                title.length() > 200 ? title.substring(0, 200) : title,
                suggested.orElse(null),
                suggested
                        .map(scenario -> proposes.of(scenario, alert))
                        .orElseGet(() -> severities.of(alert.labels()).proposed()));
        var offered = new DeclareDialog.Offered(scenarios.all(), scenario -> proposes.of(scenario, alert));
        DeclareDialog.open(texts, getLocale(), offered, wanted, chosen -> {
            var opened = declares.fromAlert(
                    alert.id(),
                    chosen.title(),
                    chosen.scenario(),
                    chosen.severity(),
                    signedIn.actor(Permission.DECLARE));
            UI.getCurrent().navigate("incidents/" + opened.key());
        });
    }

    private void setAside(List<AlertView> periods) {
        signedIn.actor(Permission.DECLARE);
        periods.forEach(alert -> alerts.setAside(alert.id()));
        var notice = new Notification();
        notice.setDuration(UNDO_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        var undo = new Button(getTranslation("incident.unmatched.undo"), _ -> {
            periods.forEach(alert -> alerts.takeBack(alert.id()));
            notice.close();
        });
        notice.add(new Div(
                Markup.span(
                        "",
                        getTranslation(
                                "incident.unmatched.aside.done",
                                periods.getFirst().name())),
                undo));
        notice.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.unmatched.title") + " · Lifeline";
    }
}
