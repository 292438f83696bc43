package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import lifeline.check.CheckResult;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** A check: its criterion, what was seen, how long it has held, and the verdict. */
final class CheckRow {

    private CheckRow() {}

    static Component of(CheckResult check, Texts texts, Locale reader) {
        var observed = check.observed().isBlank() ? texts.text(reader, "playbook.check.nothing") : check.observed();
        var seen = texts.text(reader, "playbook.check.seen", observed);
        var what = div("ll-check-what", span("", check.criterion().in(reader)), span("ll-check-seen", seen));
        what.getElement().setAttribute("title", check.method());
        var row = tag("li", "ll-check", what);
        row.getElement().setAttribute("data-check", check.checkId());
        if (check.stableFor().isZero()) {
            row.addClassName("ll-check--small");
        } else {
            row.getElement().appendChild(stable(check, texts, reader).getElement());
        }
        var verdict =
                Markup.badge("data-verdict", check.verdict(), texts.text(reader, "check.verdict." + check.verdict()));
        row.getElement().appendChild(verdict.getElement());
        return row;
    }

    private static Component stable(CheckResult check, Texts texts, Locale reader) {
        var wanted = check.stableFor().toSeconds();
        var held = Math.min(wanted, held(check).toSeconds());
        var bar = span("", "");
        bar.getElement().getStyle().set("width", (100 * held / Math.max(1, wanted)) + "%");
        return div(
                "ll-check-stable",
                span("", texts.text(reader, "playbook.check.held", held, wanted)),
                div("ll-meter", bar));
    }

    private static Duration held(CheckResult check) {
        Instant since = check.passSince();
        Instant looked = check.lastLookedAt();
        return since == null || looked == null ? Duration.ZERO : Duration.between(since, looked);
    }
}
