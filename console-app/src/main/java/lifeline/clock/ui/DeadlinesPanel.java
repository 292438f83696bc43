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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lifeline.clock.DeadlineReading;
import lifeline.clock.IncidentDeadlines;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.kernel.IncidentId;
import lifeline.shell.Asks;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** What the incident asks of people by a moment: the duty to notify, the postmortem review. */
@SpringComponent
@Order(92)
class DeadlinesPanel implements IncidentPanel {

    private final IncidentDeadlines deadlines;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    DeadlinesPanel(IncidentDeadlines deadlines, SignedIn signedIn, Texts texts, Clock clock) {
        this.deadlines = deadlines;
        this.signedIn = signedIn;
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
        private final Locale reader = UI.getCurrent().getLocale();
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final HtmlComponent list = tag("ul", "ll-rows");
        private final HtmlComponent box;

        Part(IncidentId incident) {
            this.incident = incident;
            this.box = Markup.panel(Markup.panelHead(texts.text(reader, "clock.deadlines")), list, true);
            box.setId("deadlines");
            refresh();
        }

        private record Row(HtmlComponent item, ClockFace face, NativeButton done) {}

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var readings = deadlines.of(List.of(incident));
            box.setVisible(!readings.isEmpty());
            var names = readings.stream().map(DeadlineReading::name).toList();
            rows.forEach((name, row) -> row.item().setVisible(names.contains(name)));
            readings.forEach(this::show);
        }

        private void show(DeadlineReading reading) {
            var row = rows.computeIfAbsent(reading.name(), _ -> row(reading));
            var now = clock.instant();
            row.face().show(reading.countdown(), reading.countdown().state(now), now);
            row.done().setVisible(reading.countdown().stoppedAt() == null && signedIn.may(Permission.RESPOND));
        }

        private Row row(DeadlineReading reading) {
            var face = new ClockFace(true);
            var title = reading.title().in(reader);
            var done = Markup.button(texts.text(reader, "clock.deadline.done"), "", () -> done(reading.name()));
            done.setId("done-" + reading.name());
            done.getElement().setAttribute("aria-label", done.getText() + ": " + title);
            var due = Markup.time(reading.countdown().dueAt(), "full");
            var what = div("", span("ll-row-title", title), div("ll-row-note", due));
            var item = tag("li", "ll-row ll-row--stacked", what, face, div("ll-row-commands", done));
            list.getElement().appendChild(item.getElement());
            return new Row(item, face, done);
        }

        private void done(String name) {
            Asks.forWords(
                    texts,
                    reader,
                    "clock.ask.done",
                    false,
                    note -> deadlines.done(incident, name, note, signedIn.actor(Permission.RESPOND)));
        }
    }
}
