package lifeline.incident.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lifeline.identity.People;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.shell.IncidentGlance;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Incidents as rows: severity, key, title, state, time left, who commands, since when. */
class IncidentRows extends Div {

    private final HtmlComponent rows = tag("ul", "ll-rows");
    private final List<IncidentGlance> glances;
    private final People people;
    private final Texts texts;
    private final Locale reader;
    private List<IncidentSummary> shown = List.of();
    private Map<IncidentSummary, Component> drawn = Map.of();

    IncidentRows(List<IncidentGlance> glances, People people, Texts texts, Locale reader) {
        this.glances = glances;
        this.people = people;
        this.texts = texts;
        this.reader = reader;
        addClassName("ll-incidents");
        var head = div("ll-incidents-head");
        head.getElement().setAttribute("aria-hidden", "true");
        for (String column : List.of("severity", "key", "title", "state", "left", "command", "since")) {
            head.add(span("", texts.text(reader, "incident.column." + column)));
        }
        add(head, rows);
    }

    /** Rows that stay the same stay where they are, untouched: a press between two looks must not miss. */
    void show(List<IncidentSummary> incidents) {
        if (incidents.equals(shown)) {
            return;
        }
        shown = incidents;
        var next = new LinkedHashMap<IncidentSummary, Component>();
        var fresh = incidents.stream()
                .filter(incident -> !drawn.containsKey(incident))
                .toList();
        var clocks = new HashMap<IncidentId, Component>();
        var ids = fresh.stream()
                .filter(incident -> incident.state() != IncidentState.DISMISSED)
                .map(IncidentSummary::id)
                .toList();
        glances.forEach(glance -> clocks.putAll(glance.glancesFor(ids)));
        for (IncidentSummary incident : incidents) {
            var kept = drawn.get(incident);
            next.put(incident, kept == null ? row(incident, clocks) : kept);
        }
        drawn.forEach((incident, row) -> {
            if (!next.containsKey(incident)) {
                row.getElement().removeFromParent();
            }
        });
        drawn = next;
        place(List.copyOf(next.values()));
    }

    private void place(List<Component> wanted) {
        var list = rows.getElement();
        for (var i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i).getElement();
            if (i == list.getChildCount() || !list.getChild(i).equals(row)) {
                list.insertChild(i, row);
            }
        }
    }

    private Component row(IncidentSummary incident, Map<IncidentId, Component> clocks) {
        var where = incident.correlation().values().values().stream().collect(Collectors.joining(" · "));
        var clock = span("ll-incident-row-clock", "");
        if (clocks.get(incident.id()) != null) {
            clock.add(clocks.get(incident.id()));
        }
        var link = Markup.link(
                "incidents/" + incident.key(),
                "ll-row ll-incident-row",
                Words.severity(incident.severity()),
                span("ll-key", incident.key()),
                tag(
                        "span",
                        "ll-incident-row-what",
                        span("ll-row-title", incident.title().in(reader)),
                        span("ll-row-note", where)),
                Words.state(texts, reader, incident.state()),
                clock,
                commander(incident),
                Markup.time(incident.moments().detectedAt(), "relative"));
        link.getElement().setAttribute("data-nav-item", "");
        return tag("li", "", link);
    }

    private Component commander(IncidentSummary incident) {
        return incident.holderOf(ResponseRole.COMMAND)
                .map(people::displayName)
                .<Component>map(name -> tag(
                        "span",
                        "ll-person",
                        span("ll-avatar", MainLayout.initials(name)),
                        span("ll-person-name", name)))
                .orElseGet(() -> span("ll-person", texts.text(reader, "incident.nobody")));
    }
}
