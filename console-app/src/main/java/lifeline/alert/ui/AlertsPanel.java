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
    private final Texts texts;
    private final SeverityWords severities;

    AlertsPanel(Alerts alerts, Texts texts, SeverityWords severities) {
        this.alerts = alerts;
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

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var attached = alerts.of(incident);
            box.setVisible(!attached.isEmpty());
            if (attached.equals(shown)) {
                return;
            }
            shown = attached;
            var firing = attached.stream().filter(AlertView::isFiring).count();
            count.setText(texts.text(reader, "alert.count", attached.size(), firing));
            cards.removeAll();
            byName(attached).stream()
                    .limit(MOST)
                    .forEach(same -> cards.add(AlertCard.of(same, texts, reader, severities, div("ll-actions"))));
        }
    }
}
