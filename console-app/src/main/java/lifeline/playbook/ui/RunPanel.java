package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.incident.IncidentState;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.playbook.RunState;
import lifeline.playbook.RunView;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** The playbook runs of an incident: stages, steps, plans and checks. */
@SpringComponent
@Order(20)
class RunPanel implements IncidentPanel {

    private final RunCommands commands;

    RunPanel(RunCommands commands) {
        this.commands = commands;
    }

    @Override
    public Slot slot() {
        return Slot.MAIN;
    }

    @Override
    public IncidentPart partFor(IncidentId incident) {
        return new Part(incident);
    }

    /** What decides how the panel looks: the runs, and who holds which role. */
    private record Shown(List<RunView> runs, Set<ResponseRole> mine) {}

    private final class Part implements IncidentPart {

        private final IncidentId incident;
        private final Locale reader = UI.getCurrent().getLocale();
        private final Texts texts = commands.texts();
        private final Div box = div("ll-stack");
        private Shown shown = new Shown(List.of(), Set.of());

        Part(IncidentId incident) {
            this.incident = incident;
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var mine = Arrays.stream(ResponseRole.values())
                    .filter(role -> commands.iHold(incident, role))
                    .collect(Collectors.toSet());
            var now = new Shown(commands.of(incident), mine);
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            box.setVisible(!now.runs().isEmpty());
            Markup.replace(box, now.runs().stream().map(this::run).toArray(Component[]::new));
        }

        private Component run(RunView run) {
            var version = span(
                    "ll-panel-note", "v" + run.version() + " · " + texts.text(reader, "playbook.run." + run.state()));
            var head = Markup.panelHead(
                    texts.text(reader, "playbook.title", run.title().in(reader)), version);
            var dismissed = commands.incident(incident).state() == IncidentState.DISMISSED;
            if (run.state() == RunState.PENDING && commands.mayRespond() && !dismissed) {
                head.getElement().appendChild(start(run).getElement());
            }
            var stages = tag("ol", "ll-stages");
            run.stages()
                    .forEach(stage ->
                            stages.getElement().appendChild(stage(run, stage).getElement()));
            return Markup.panel(head, stages, true);
        }

        private Component start(RunView run) {
            var start = Markup.button(
                    texts.text(reader, "playbook.start"),
                    commands.iHold(incident, ResponseRole.COMMAND) ? "ll-btn--primary" : "",
                    () -> commands.start(run.id()));
            start.setId("start-run");
            return div("ll-actions", Markup.keyed(start, "s"));
        }

        private Component stage(RunView run, RunView.StageView stage) {
            var word = texts.text(reader, "playbook.step." + stage.state());
            var summary = tag(
                    "summary",
                    "",
                    Markup.mark(stage.state(), word),
                    span("ll-stage-title", stage.title().in(reader)),
                    span("ll-stage-role", texts.text(reader, "role." + stage.role())),
                    span("ll-stage-time", stage.state().isPast() || started(stage) ? word : ""));
            summary.getElement().setAttribute("data-nav-item", "");
            var steps = tag("ol", "ll-steps");
            stage.steps()
                    .forEach(step -> steps.getElement()
                            .appendChild(new StepBox(run, step, commands, reader)
                                    .component()
                                    .getElement()));
            var details = tag("details", "ll-stage", summary, steps);
            details.getElement().setAttribute("data-step", stage.state().name());
            if (stage.steps().stream().anyMatch(RunView.StepView::current)) {
                details.getElement().setAttribute("open", "");
            }
            return tag("li", "", details);
        }

        private static boolean started(RunView.StageView stage) {
            return stage.steps().stream().anyMatch(RunView.StepView::current);
        }
    }
}
