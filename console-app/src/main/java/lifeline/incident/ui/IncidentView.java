package lifeline.incident.ui;

import static lifeline.shell.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPanel.Slot;
import lifeline.shell.IncidentPart;
import lifeline.shell.IncidentTouched;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import org.jspecify.annotations.Nullable;

/** The page of one incident. It knows its own header and roles; the rest is contributed by the features. */
@Route(value = "incidents/:key", layout = MainLayout.class)
@PermitAll
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Incidents incidents;
    private final List<IncidentPanel> panels;
    private final IncidentCommands commands;
    private final LiveUpdates updates;
    private @Nullable IncidentSummary incident;

    IncidentView(Incidents incidents, List<IncidentPanel> panels, IncidentCommands commands, LiveUpdates updates) {
        this.incidents = incidents;
        this.panels = panels;
        this.commands = commands;
        this.updates = updates;
        addClassNames("ll-page", "ll-incident");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("key").orElse("");
        var found = incidents.byKey(key);
        if (found.isEmpty()) {
            removeAll();
            add(div(
                    "ll-panel",
                    Markup.empty(
                            "search",
                            getTranslation("incident.page.unknown", key),
                            getTranslation("incident.page.unknown.text"),
                            "error")));
            return;
        }
        incident = found.get();
        build(found.get());
    }

    private void build(IncidentSummary found) {
        removeAll();
        var parts = new ArrayList<IncidentPart>();
        var clock = div("");
        var next = div("");
        var left = div("ll-column");
        var right = div("ll-column");
        var head = new IncidentHeader(found, commands, clock);
        var roles = new RolesPart(found.id(), commands);
        parts.add(head);
        parts.add(roles);
        right.add(roles.component());
        for (IncidentPanel panel : panels) {
            var part = panel.partFor(found.id());
            parts.add(part);
            var places = Map.of(Slot.CLOCK, clock, Slot.NEXT, next, Slot.MAIN, left, Slot.SIDE, right);
            places.getOrDefault(panel.slot(), left).add(part.component());
        }
        add(head.component(), next, div("ll-columns", left, right));
        updates.whileShown(
                left,
                event -> event instanceof IncidentTouched touched
                        && touched.incidentId().equals(found.id()),
                () -> parts.forEach(IncidentPart::refresh));
    }

    @Override
    public String getPageTitle() {
        return incident == null
                ? "Lifeline"
                : incident.key() + " " + incident.title().in(getLocale()) + " · Lifeline";
    }
}
