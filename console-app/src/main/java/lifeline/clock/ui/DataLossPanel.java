package lifeline.clock.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lifeline.asset.RecoveryPoint;
import lifeline.clock.DataLossReading;
import lifeline.clock.DataLosses;
import lifeline.deadline.Spoken;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** What the incident may have lost of each asset, and what it can be restored from. */
@SpringComponent
@Order(91)
class DataLossPanel implements IncidentPanel {

    private static final int SHOWN = 5;

    private final DataLosses losses;
    private final Incidents incidents;
    private final SignedIn signedIn;
    private final Texts texts;

    DataLossPanel(DataLosses losses, Incidents incidents, SignedIn signedIn, Texts texts) {
        this.losses = losses;
        this.incidents = incidents;
        this.signedIn = signedIn;
        this.texts = texts;
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
        private final HtmlComponent list = tag("ul", "ll-rows");
        private final HtmlComponent box;
        private List<Object> shown = List.of();

        Part(IncidentId incident) {
            this.incident = incident;
            this.box = Markup.panel(Markup.panelHead(texts.text(reader, "clock.data-loss")), list, true);
            box.setId("data-loss");
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        /** Drawn anew only when something changed: rows under the pointer stay. */
        @Override
        public void refresh() {
            var readings = losses.of(List.of(incident));
            var state = new ArrayList<Object>(readings);
            state.add(holdsRecovery());
            box.setVisible(!readings.isEmpty());
            if (!state.equals(shown)) {
                shown = state;
                Markup.replace(list, readings.stream().map(this::row).toArray(Component[]::new));
            }
        }

        private boolean holdsRecovery() {
            var summary = incidents.get(incident);
            return signedIn.may(Permission.RESPOND)
                    && signedIn.person()
                            .filter(person -> summary.holds(person.username(), ResponseRole.RECOVERY))
                            .isPresent();
        }

        private Component row(DataLossReading reading) {
            var verdict = Markup.span("ll-badge", texts.text(reader, "clock.loss." + reading.verdict()));
            switch (reading.verdict()) {
                case MET -> verdict.getElement().setAttribute("data-clock", "STOPPED_MET");
                case MISSED -> verdict.getElement().setAttribute("data-clock", "STOPPED_MISSED");
                case UNKNOWN -> verdict.getElement().setAttribute("data-verdict", "UNKNOWN");
            }
            var note = new ArrayList<Component>(
                    List.of(span("ll-row-title", reading.assetTitle().in(reader))));
            note.add(verdict);
            note.add(div("ll-row-note", span("", sentence(reading))));
            note.add(points(reading));
            if (holdsRecovery()) {
                var button = Markup.button(texts.text(reader, "clock.corrupt"), "", () -> corrupt(reading));
                button.setId("corrupt-" + reading.asset());
                note.add(button);
            }
            return tag("li", "ll-row ll-row--stacked", div("ll-loss", note.toArray(Component[]::new)));
        }

        private String sentence(DataLossReading reading) {
            var target = Spoken.duration(reading.target()).in(reader);
            if (reading.actual().isPresent()) {
                return texts.text(
                        reader, "clock.loss.actual", said(reading.actual().get()), target);
            }
            var key = reading.corruptedFrom() == null ? "clock.loss.window" : "clock.loss.window-corrupt";
            return reading.window()
                    .map(window -> texts.text(reader, key, said(window), target))
                    .orElseGet(() -> texts.text(reader, "clock.loss.none", target));
        }

        private String said(Duration span) {
            return Spoken.duration(span).in(reader);
        }

        private Component points(DataLossReading reading) {
            var details = tag("details", "ll-loss-points");
            details.getElement()
                    .appendChild(tag("summary", "", texts.text(reader, "clock.loss.candidates"))
                            .getElement());
            var candidates = losses.candidates(incident, reading.asset());
            candidates.stream()
                    .limit(SHOWN)
                    .forEach(point -> details.getElement()
                            .appendChild(candidate(reading, point).getElement()));
            if (candidates.isEmpty()) {
                details.getElement()
                        .appendChild(Markup.paragraph("ll-row-note", texts.text(reader, "clock.loss.no-candidates"))
                                .getElement());
            }
            return details;
        }

        private Component candidate(DataLossReading reading, RecoveryPoint point) {
            var lost = Duration.between(point.consistentAt(), reading.failureAt());
            var words = texts.text(
                    reader,
                    "clock.loss.candidate",
                    texts.text(reader, "clock.point." + point.kind()),
                    texts.text(reader, "clock.point." + point.location()),
                    said(lost),
                    texts.text(reader, "asset.verification." + point.verification()));
            var line = div("ll-loss-point", Markup.time(point.consistentAt(), "full"), span("ll-row-note", words));
            if (holdsRecovery()) {
                var restored = Markup.button(
                        texts.text(reader, "clock.restored"),
                        "",
                        () -> losses.restored(
                                incident, reading.asset(), point.id(), signedIn.actor(Permission.RESPOND)));
                line.add(restored);
            }
            return line;
        }

        private void corrupt(DataLossReading reading) {
            AsksForMoments.ask(
                    texts,
                    reader,
                    "clock.ask.corrupt",
                    reading.failureAt(),
                    (at, reason) -> losses.corruptedFrom(
                            incident, reading.asset(), at, reason, signedIn.actor(Permission.RESPOND)));
        }
    }
}
