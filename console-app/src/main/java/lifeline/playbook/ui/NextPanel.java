package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.playbook.RunState;
import lifeline.playbook.RunView;
import lifeline.playbook.StepState;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** Whose turn it is, and what is next: the answer to "what do I do?" at 3 a.m. */
@SpringComponent
@Order(10)
class NextPanel implements IncidentPanel {

    private final RunCommands commands;

    NextPanel(RunCommands commands) {
        this.commands = commands;
    }

    @Override
    public Slot slot() {
        return Slot.NEXT;
    }

    @Override
    public IncidentPart partFor(IncidentId incident) {
        return new Part(incident);
    }

    /** The role whose turn it is, what there is to do, and where. */
    private record Next(ResponseRole role, String what, String anchor, boolean waits) {}

    private final class Part implements IncidentPart {

        private final IncidentId incident;
        private final Locale reader = UI.getCurrent().getLocale();
        private final Texts texts = commands.texts();
        private final Span who = span("ll-next-who", "");
        private final Span what = span("ll-next-what", "");
        private final Anchor where = new Anchor("", "");
        private final Div box = div("ll-next", who, what, where);

        Part(IncidentId incident) {
            this.incident = incident;
            where.setClassName("ll-btn");
            where.setRouterIgnore(true);
            where.setText(texts.text(reader, "playbook.next.go"));
            box.getElement().setAttribute("role", "status");
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var next = next(commands.incident(incident));
            box.setVisible(next.isPresent());
            next.ifPresent(this::show);
        }

        private void show(Next next) {
            var mine = commands.iHold(incident, next.role());
            var role = texts.text(reader, "role." + next.role());
            who.setText(texts.text(reader, mine ? "playbook.next.yours" : "playbook.next.theirs", role));
            what.setText(next.what());
            where.setHref("incidents/" + commands.incident(incident).key() + "#" + next.anchor());
            if (mine && !next.waits()) {
                box.getElement().removeAttribute("data-tone");
            } else {
                box.getElement().setAttribute("data-tone", "wait");
            }
        }

        private Optional<Next> next(IncidentSummary summary) {
            if (summary.state() == IncidentState.DISMISSED) {
                return Optional.empty();
            }
            var proven = summary.state() == IncidentState.VERIFYING
                    && commands.of(incident).stream().anyMatch(Part::verified);
            if (proven) {
                return Optional.of(
                        new Next(ResponseRole.RECOVERY, texts.text(reader, "playbook.next.confirm"), "main", false));
            }
            return commands.of(incident).stream()
                    .flatMap(run -> next(run).stream())
                    .findFirst();
        }

        private Optional<Next> next(RunView run) {
            if (run.state() == RunState.PENDING) {
                var start =
                        texts.text(reader, "playbook.next.start", run.title().in(reader));
                return Optional.of(new Next(ResponseRole.COMMAND, start, "start-run", false));
            }
            return run.currentStep().map(step -> {
                var busy = step.state() == StepState.RUNNING || step.state() == StepState.VERIFYING;
                var key = "playbook.next." + (busy ? "busy" : step.state().name());
                var words = texts.has(key) ? key : "playbook.next.step";
                return new Next(
                        step.role(), texts.text(reader, words, step.title().in(reader)), "step-" + step.id(), busy);
            });
        }

        private static boolean verified(RunView run) {
            return run.stages().stream()
                    .flatMap(stage -> stage.steps().stream())
                    .anyMatch(step -> step.verifiesRecovery() && step.state() == StepState.SUCCEEDED);
        }
    }
}
