package lifeline.clock.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lifeline.clock.ClockReading;
import lifeline.clock.ResponseClocks;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentState;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** Every objective of the incident, each with its clock and where its start was read from. */
@SpringComponent
@Order(90)
class ObjectivesPanel implements IncidentPanel {

    private final ResponseClocks clocks;
    private final Incidents incidents;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    ObjectivesPanel(ResponseClocks clocks, Incidents incidents, SignedIn signedIn, Texts texts, Clock clock) {
        this.signedIn = signedIn;
        this.clocks = clocks;
        this.incidents = incidents;
        this.texts = texts;
        this.clock = clock;
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
        private final Map<String, ClockFace> faces = new LinkedHashMap<>();
        private final HtmlComponent rows = tag("ul", "ll-rows");
        private final NativeButton correct;
        private final HtmlComponent box;

        Part(IncidentId incident) {
            this.incident = incident;
            var reader = UI.getCurrent().getLocale();
            this.correct = Markup.button(texts.text(reader, "clock.correct"), "", () -> correct(reader));
            correct.setId("correct-start");
            var title = texts.text(reader, "clock.objectives");
            this.box = Markup.panel(Markup.panelHead(title, correct), rows, true);
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var readings = clocks.of(incident);
            var dismissed = incidents.get(incident).state() == IncidentState.DISMISSED;
            box.setVisible(!readings.isEmpty() && !dismissed);
            correct.setVisible(signedIn.may(Permission.RESPOND));
            readings.forEach(reading -> faces.computeIfAbsent(reading.asset(), _ -> row(reading))
                    .show(reading, clock.instant(), texts, UI.getCurrent().getLocale()));
        }

        private void correct(Locale reader) {
            var known = clocks.of(incident).stream()
                    .map(ClockReading::startedAt)
                    .min(Instant::compareTo)
                    .orElseGet(clock::instant);
            AsksForMoments.ask(
                    texts,
                    reader,
                    "clock.ask.start",
                    known,
                    (at, reason) -> clocks.correctStart(incident, at, reason, signedIn.actor(Permission.RESPOND)));
        }

        private ClockFace row(ClockReading reading) {
            var reader = UI.getCurrent().getLocale();
            var face = new ClockFace(true);
            var source = texts.text(reader, "clock.source." + reading.startSource());
            var what = div(
                    "", span("ll-row-title", reading.assetTitle().in(reader)), span("ll-row-note", "RTO · " + source));
            rows.getElement()
                    .appendChild(tag("li", "ll-row ll-row--stacked", what, face).getElement());
            return face;
        }
    }
}
