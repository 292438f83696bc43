package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.paragraph;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import lifeline.action.ActionView;
import lifeline.kernel.ResponseRole;
import lifeline.playbook.RunView;
import lifeline.playbook.StepCommand;
import lifeline.playbook.StepState;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One step of a run: what it is, how it stands, and what the person may do with it. */
class StepBox {

    private final RunView run;
    private final RunView.StepView step;
    private final RunCommands commands;
    private final Texts texts;
    private final Locale reader;

    StepBox(RunView run, RunView.StepView step, RunCommands commands, Locale reader) {
        this.run = run;
        this.step = step;
        this.commands = commands;
        this.texts = commands.texts();
        this.reader = reader;
    }

    Component component() {
        var word = texts.text(reader, "playbook.step." + step.state());
        var head = div(
                "ll-step-head",
                span("ll-step-title", step.title().in(reader)),
                Markup.badge("data-step", step.state(), word));
        if (step.finishedAt() != null) {
            var time = Markup.time(step.finishedAt(), "clock");
            time.setClassName("ll-step-time");
            head.add(time);
        }
        var body = div("ll-step-body", head);
        var open = step.current() || step.state() == StepState.FAILED || step.state() == StepState.UNKNOWN;
        fill(body, open);
        var box = tag("li", "ll-step", Markup.mark(step.state(), word), body);
        box.setId("step-" + step.id());
        box.getElement().setAttribute("data-step", step.state().name());
        if (step.current()) {
            box.getElement().setAttribute("data-current", "");
        }
        return box;
    }

    private void fill(Div body, boolean open) {
        text(
                body,
                open || !step.state().isPast()
                        ? step.instructions() == null
                                ? null
                                : step.instructions().in(reader)
                        : null);
        message(body);
        if (!step.problem().en().isBlank() && !step.state().isPast()) {
            body.add(paragraph("ll-problem", step.problem().in(reader)));
        }
        text(body, step.note().isBlank() ? null : texts.text(reader, "playbook.noted", who(), step.note()));
        var action = step.action();
        if (action != null) {
            body.add(plan(action));
        }
        if (!step.checks().isEmpty()) {
            var rows = tag("ul", "ll-rows");
            step.checks()
                    .forEach(check -> rows.getElement()
                            .appendChild(CheckRow.of(check, texts, reader).getElement()));
            body.add(rows);
        }
        actions(body);
    }

    private void message(Div body) {
        var message = step.message();
        if (message != null) {
            var words = message.in(reader);
            body.add(
                    tag("blockquote", "ll-quote", words),
                    Markup.copy(words, texts.text(reader, "playbook.copy-message")));
        }
    }

    private String who() {
        var by = step.by();
        return by == null ? texts.text(reader, "actor.console") : by.name();
    }

    private static void text(Div body, @Nullable String words) {
        if (words != null) {
            body.add(paragraph("ll-step-text", words));
        }
    }

    private Component plan(ActionView action) {
        var box = PlanBox.of(action, texts, reader);
        if (step.commands().contains(StepCommand.CONFIRM) && mayApprove()) {
            var confirm = Markup.button(
                    texts.text(reader, "playbook.do.CONFIRM"),
                    "ll-btn--primary",
                    () -> commands.confirm(run.id(), step.id(), action.plan().digest()));
            confirm.setId("confirm-plan");
            confirm.setEnabled(!action.plan().isBlocked());
            box.add(div("ll-plan-foot", div("ll-actions", Markup.keyed(confirm, "y"))));
        }
        return box;
    }

    private boolean mayApprove() {
        return commands.mayRespond()
                && step.approvers().stream().anyMatch(role -> commands.iHold(run.incident(), role));
    }

    private void actions(Div body) {
        if (step.commands().isEmpty() || !commands.mayRespond()) {
            return;
        }
        ResponseRole role = step.role();
        if (!commands.iHold(run.incident(), role)) {
            var wanted = texts.text(reader, "role." + role);
            body.add(paragraph("ll-step-text", texts.text(reader, "playbook.take-role", wanted)));
            return;
        }
        var actions = div("ll-actions");
        for (StepCommand command : step.commands()) {
            if (command != StepCommand.CONFIRM) {
                actions.add(button(command));
            }
        }
        body.add(actions);
    }

    private Component button(StepCommand command) {
        var main = command == StepCommand.COMPLETE || command == StepCommand.START || command == StepCommand.RETRY;
        var style = main ? "ll-btn--primary" : command == StepCommand.SKIP ? "ll-btn--quiet" : "";
        var button = Markup.button(
                texts.text(reader, "playbook.do." + command),
                style,
                () -> commands.command(run.id(), step, command, reader));
        button.getElement().setAttribute("data-step-command", command.name());
        return main ? Markup.keyed(button, "d") : button;
    }
}
