package lifeline.clock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lifeline.clock.ClockReading;
import lifeline.clock.DeadlineReading;
import lifeline.clock.IncidentDeadlines;
import lifeline.clock.ResponseClocks;
import lifeline.incident.IncidentState;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** The tightest clock of an incident, as the largest thing of its page. */
@SpringComponent
@Order(1)
class ClockPanel implements IncidentPanel {

    private final ResponseClocks clocks;
    private final IncidentDeadlines deadlines;
    private final Incidents incidents;
    private final Texts texts;
    private final Clock clock;

    ClockPanel(ResponseClocks clocks, IncidentDeadlines deadlines, Incidents incidents, Texts texts, Clock clock) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.incidents = incidents;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Slot slot() {
        return Slot.CLOCK;
    }

    @Override
    public IncidentPart partFor(IncidentId incident) {
        return new Part(incident);
    }

    private final class Part implements IncidentPart {

        private final IncidentId incident;
        private final ClockFace face = new ClockFace(false);
        private final HtmlComponent none = Markup.tag("p", "ll-fact-name", "");
        private final Div box;

        Part(IncidentId incident) {
            this.incident = incident;
            this.box = Markup.div("ll-incident-clock", face, none);
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var reader = UI.getCurrent().getLocale();
            var dismissed = incidents.get(incident).state() == IncidentState.DISMISSED;
            var tightest = dismissed ? Optional.<ClockReading>empty() : clocks.tightest(incident);
            var nearest = dismissed || tightest.isPresent() ? Optional.<DeadlineReading>empty() : nearest();
            face.setVisible(tightest.isPresent() || nearest.isPresent());
            none.setVisible(!face.isVisible());
            none.getElement().setText(texts.text(reader, dismissed ? "clock.dismissed" : "clock.none"));
            tightest.ifPresent(reading -> face.show(reading, clock.instant(), texts, reader));
            nearest.ifPresent(deadline -> {
                var now = clock.instant();
                face.show(deadline.countdown(), deadline.countdown().state(now), now);
                face.getElement().setAttribute("name", deadline.title().in(reader));
            });
        }

        /** Where nothing is down, the duty that is due next counts. */
        private Optional<DeadlineReading> nearest() {
            return deadlines.of(List.of(incident)).stream()
                    .filter(deadline -> deadline.countdown().stoppedAt() == null)
                    .min(Comparator.comparing(deadline -> deadline.countdown().dueAt()));
        }
    }
}
