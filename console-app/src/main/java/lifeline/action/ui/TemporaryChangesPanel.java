package lifeline.action.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lifeline.action.TemporaryChangeView;
import lifeline.action.TemporaryChanges;
import lifeline.action.TemporaryState;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.kernel.IncidentId;
import lifeline.shell.Asks;
import lifeline.shell.CountdownFace;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** Live changes that differ from the baseline: each has an owner, and an end by which it is kept or taken back. */
@SpringComponent
@Order(93)
class TemporaryChangesPanel implements IncidentPanel {

    private final TemporaryChanges changes;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    TemporaryChangesPanel(TemporaryChanges changes, SignedIn signedIn, Texts texts, Clock clock) {
        this.changes = changes;
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
        private final Map<UUID, Row> rows = new LinkedHashMap<>();
        private final HtmlComponent list = tag("ul", "ll-rows");
        private final HtmlComponent box;

        Part(IncidentId incident) {
            this.incident = incident;
            this.box = Markup.panel(Markup.panelHead(texts.text(reader, "action.temporary")), list, true);
            box.setId("temporary-changes");
            refresh();
        }

        private record Row(CountdownFace face, Component state, Div commands) {}

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var all = changes.of(incident);
            box.setVisible(!all.isEmpty());
            all.forEach(this::show);
        }

        private void show(TemporaryChangeView change) {
            var row = rows.computeIfAbsent(change.id(), _ -> row(change));
            var now = clock.instant();
            var countdown = change.countdown();
            row.face()
                    .show(
                            new CountdownFace.Reading(
                                    countdown.startedAt(),
                                    countdown.target(),
                                    countdown.risk(),
                                    countdown.stoppedAt(),
                                    countdown.state(now).name()),
                            now);
            var open = change.state() == TemporaryState.OPEN;
            row.face().setVisible(open);
            row.commands().setVisible(open && signedIn.may(Permission.RESPOND));
            row.state().getElement().setText(texts.text(reader, "action.temporary." + change.state(), change.owner()));
        }

        private Row row(TemporaryChangeView change) {
            var face = new CountdownFace(true);
            var state = span("ll-row-note", "");
            var commands = div(
                    "ll-row-commands",
                    button(change, TemporaryState.COMMITTED),
                    button(change, TemporaryState.REVERTED));
            var what = span("ll-row-title", change.sentence().in(reader));
            list.getElement()
                    .appendChild(tag("li", "ll-row ll-row--stacked", div("", what, state), face, commands)
                            .getElement());
            return new Row(face, state, commands);
        }

        private Component button(TemporaryChangeView change, TemporaryState how) {
            var key = "action.ask." + how;
            return Markup.button(
                    texts.text(reader, key + ".do"),
                    "",
                    () -> Asks.forWords(
                            texts,
                            reader,
                            key,
                            true,
                            note -> changes.end(change.id(), how, note, signedIn.actor(Permission.RESPOND))));
        }
    }
}
