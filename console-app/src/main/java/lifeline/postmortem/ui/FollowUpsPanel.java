package lifeline.postmortem.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lifeline.identity.Permission;
import lifeline.identity.Person;
import lifeline.identity.SignedIn;
import lifeline.incident.Incidents;
import lifeline.kernel.IncidentId;
import lifeline.postmortem.FollowUpView;
import lifeline.postmortem.FollowUps;
import lifeline.shell.Asks;
import lifeline.shell.CountdownFace;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** The work that the incident leaves behind; shown once it is recovered, or something stands there. */
@SpringComponent
@Order(94)
class FollowUpsPanel implements IncidentPanel {

    private final FollowUps followUps;
    private final Incidents incidents;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    FollowUpsPanel(FollowUps followUps, Incidents incidents, SignedIn signedIn, Texts texts, Clock clock) {
        this.followUps = followUps;
        this.incidents = incidents;
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
        private final HtmlComponent list = tag("ul", "ll-rows");
        private final Component add;
        private final HtmlComponent box;
        private List<FollowUpView> shown = List.of();

        Part(IncidentId incident) {
            this.incident = incident;
            this.add = Markup.button(texts.text(reader, "follow-up.add"), "", this::add);
            add.setId("add-follow-up");
            this.box = Markup.panel(Markup.panelHead(texts.text(reader, "follow-up.title"), add), list, true);
            box.setId("follow-ups");
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var all = followUps.of(List.of(incident));
            var over = incidents.get(incident).moments().recoveredAt() != null;
            box.setVisible(over || !all.isEmpty());
            add.setVisible(signedIn.may(Permission.RESPOND));
            if (!all.equals(shown)) {
                shown = all;
                Markup.replace(list, all.stream().map(this::row).toArray(Component[]::new));
            }
        }

        private Component row(FollowUpView one) {
            var face = face(one);
            face.setVisible(one.isOpen());
            var note = String.join(
                    " · ",
                    texts.text(reader, "follow-up.kind." + one.kind()),
                    one.owner(),
                    texts.text(reader, "follow-up.state." + one.state()));
            var commands = div(
                    "ll-row-commands",
                    button(one, FollowUpView.State.DONE, false),
                    button(one, FollowUpView.State.WONT_DO, true));
            commands.setVisible(one.isOpen() && signedIn.may(Permission.RESPOND));
            var reason = one.reason().isEmpty() ? note : note + " · " + one.reason();
            return tag(
                    "li",
                    "ll-row ll-row--stacked",
                    div("", span("ll-row-title", one.text()), span("ll-row-note", reason)),
                    face,
                    commands);
        }

        private CountdownFace face(FollowUpView one) {
            var face = new CountdownFace(true);
            var now = clock.instant();
            var countdown = one.countdown();
            face.show(
                    new CountdownFace.Reading(
                            countdown.startedAt(),
                            countdown.target(),
                            countdown.risk(),
                            countdown.stoppedAt(),
                            countdown.state(now).name()),
                    now);
            return face;
        }

        private void add() {
            var me = signedIn.person().map(Person::username).orElse("");
            new AsksForFollowUps(texts, reader)
                    .ask(me, wanted -> followUps.add(incident, wanted, signedIn.actor(Permission.RESPOND)));
        }

        private Component button(FollowUpView one, FollowUpView.State wanted, boolean required) {
            var key = "follow-up.ask." + wanted;
            return Markup.button(
                    texts.text(reader, key + ".do"),
                    "",
                    () -> Asks.forWords(
                            texts,
                            reader,
                            key,
                            required,
                            why -> followUps.move(
                                    incident, one.id(), wanted, why, signedIn.actor(Permission.RESPOND))));
        }
    }
}
