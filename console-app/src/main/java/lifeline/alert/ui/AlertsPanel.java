package lifeline.alert.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import lifeline.alert.AlertView;
import lifeline.alert.Alerts;
import lifeline.alert.AsksSenders;
import lifeline.alert.Flapping;
import lifeline.alert.Truncation;
import lifeline.kernel.IncidentId;
import lifeline.scenario.SeverityWords;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** The alerts of an incident, and why each is there. */
@SpringComponent
@Order(50)
class AlertsPanel implements IncidentPanel {

    private static final int MOST = 20;

    private final Alerts alerts;
    private final AsksSenders asks;
    private final List<AlertActions> actions;
    private final Texts texts;
    private final SeverityWords severities;

    AlertsPanel(Alerts alerts, AsksSenders asks, List<AlertActions> actions, Texts texts, SeverityWords severities) {
        this.actions = actions;
        this.alerts = alerts;
        this.asks = asks;
        this.texts = texts;
        this.severities = severities;
    }

    @Override
    public Slot slot() {
        return Slot.SIDE;
    }

    @Override
    public IncidentPart partFor(IncidentId incident) {
        return new Part(incident);
    }

    private final class Part implements IncidentPart {

        private final IncidentId incident;
        private final Locale reader = UI.getCurrent().getLocale();
        private final Div cards = new Div();
        private final Span count = span("ll-panel-note", "");
        private final HtmlComponent box;
        private List<AlertView> shown = List.of();
        private List<Truncation> cut = List.of();

        Part(IncidentId incident) {
            this.incident = incident;
            this.box = Markup.panel(Markup.panelHead(texts.text(reader, "alert.title"), count), cards, true);
            refresh();
        }

        /** What fires comes first, and of that the newest. */
        private static List<List<AlertView>> byName(List<AlertView> attached) {
            var names = new LinkedHashMap<String, List<AlertView>>();
            attached.reversed()
                    .forEach(alert -> names.computeIfAbsent(alert.name(), _ -> new ArrayList<>())
                            .add(alert));
            return names.values().stream()
                    .sorted(Comparator.comparing(
                            (List<AlertView> same) -> same.stream().noneMatch(AlertView::isFiring)))
                    .toList();
        }

        private Div actionsFor(List<AlertView> same) {
            var offered = div("ll-actions");
            actions.forEach(one -> offered.add(one.actionsFor(incident, same)));
            return offered;
        }

        private List<Truncation> cutOff(List<AlertView> attached) {
            return asks.truncations().stream()
                    .filter(one -> !one.isFetched())
                    .filter(one ->
                            attached.stream().anyMatch(alert -> alert.source().equals(one.source())))
                    .toList();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var attached = alerts.of(incident);
            box.setVisible(!attached.isEmpty());
            var missing = cutOff(attached);
            if (attached.equals(shown) && missing.equals(cut)) {
                return;
            }
            shown = attached;
            cut = missing;
            var newest = Flapping.newest(attached);
            var firing = newest.stream().filter(AlertView::isFiring).count();
            count.setText(texts.text(reader, "alert.count", newest.size(), firing));
            cards.removeAll();
            cut.forEach(one -> cards.add(Markup.paragraph(
                    "ll-source-note", texts.text(reader, "alert.cut.note", one.source(), one.alerts()))));
            byName(attached).stream()
                    .limit(MOST)
                    .forEach(same -> cards.add(AlertCard.of(same, texts, reader, severities, actionsFor(same))));
        }
    }
}
