package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.fact;
import static lifeline.shell.Markup.paragraph;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import lifeline.action.ActionView;
import lifeline.action.Plan;
import lifeline.kernel.BilingualText;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** A plan as its approver must see it: the sentence, the diff, what would fight it, and what it stands on. */
final class PlanBox {

    private static final int DIGEST_SHOWN = 12;

    private PlanBox() {}

    static Div of(ActionView action, Texts texts, Locale reader) {
        var plan = action.plan();
        var box = div("ll-plan", paragraph("ll-plan-sentence", plan.sentence().in(reader)));
        if (!plan.diff().isBlank()) {
            box.add(diff(plan, texts.text(reader, "playbook.plan.diff")));
        }
        var hazards = tag("ul", "ll-hazards");
        plan.blockers().forEach(blocker -> add(hazards, "danger", blocker, reader));
        plan.hazards().forEach(hazard -> add(hazards, "caution", hazard, reader));
        if (plan.blockers().isEmpty() && plan.hazards().isEmpty()) {
            add(hazards, "info", texts.text(reader, "playbook.plan.no-hazard"));
        }
        box.add(hazards, facts(action, texts, reader));
        return box;
    }

    /** The header lines of a unified diff say nothing that the sentence above does not. */
    private static Component diff(Plan plan, String label) {
        var pre = tag("pre", "ll-diff");
        pre.getElement().setAttribute("aria-label", label);
        plan.diff().lines().skip(2).forEach(line -> {
            var shown = span("ll-diff-line", line.isEmpty() ? " " : line.substring(1));
            if (line.startsWith("+") || line.startsWith("-") || line.startsWith("@")) {
                shown.getElement().setAttribute("data-op", line.substring(0, 1));
                shown.setText(line.startsWith("@") ? "…" : line.substring(1));
            }
            pre.getElement().appendChild(shown.getElement());
        });
        return pre;
    }

    private static void add(HtmlComponent list, String level, BilingualText text, Locale reader) {
        add(list, level, text.in(reader));
    }

    private static void add(HtmlComponent list, String level, String text) {
        var hazard = tag("li", "ll-hazard", span("ll-hazard-text", text));
        hazard.getElement().setAttribute("data-level", level);
        list.getElement().appendChild(hazard.getElement());
    }

    private static Component facts(ActionView action, Texts texts, Locale reader) {
        var plan = action.plan();
        var digest = new Span(plan.digest().substring(0, DIGEST_SHOWN));
        digest.add(Markup.copy(plan.digest(), texts.text(reader, "playbook.plan.copy-digest")));
        var facts = tag(
                "dl",
                "ll-facts",
                fact(
                        texts.text(reader, "playbook.plan.dry-run"),
                        texts.text(reader, plan.isBlocked() ? "playbook.plan.blocked" : "playbook.plan.accepted")),
                fact(texts.text(reader, "playbook.plan.at"), Markup.time(plan.plannedAt(), "clock")),
                fact(texts.text(reader, "playbook.plan.digest"), digest),
                fact("kubectl", Markup.copy(plan.kubectl(), "kubectl")));
        var approvedBy = action.approvedBy();
        if (approvedBy != null) {
            facts.getElement()
                    .appendChild(fact(texts.text(reader, "playbook.plan.approved-by"), approvedBy)
                            .getElement());
        }
        var outcome = action.outcome();
        if (outcome != null) {
            facts.getElement()
                    .appendChild(fact(texts.text(reader, "playbook.plan.outcome"), outcome.in(reader))
                            .getElement());
        }
        return facts;
    }
}
