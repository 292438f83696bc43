package lifeline.drill.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import lifeline.drill.Drill;
import lifeline.drill.Drills;
import lifeline.drill.Readiness;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.shell.CountdownFace;
import lifeline.shell.DrillsTouched;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Every scenario with its last exercise, and when the next is due; what was never exercised stands first. */
@Route(value = DrillNavigation.PATH, layout = MainLayout.class)
@PermitAll
class DrillsView extends Div implements HasDynamicTitle {

    private final Drills drills;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;
    private final HtmlComponent rows = tag("ul", "ll-rows");
    private List<Readiness> shown = List.of();

    DrillsView(Drills drills, SignedIn signedIn, Texts texts, LiveUpdates updates, Clock clock) {
        this.drills = drills;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
        addClassName("ll-page");
        var title = div(
                "",
                tag("h1", "ll-title", getTranslation("drill.title")),
                Markup.paragraph("ll-lede", getTranslation("drill.lede")));
        var box = Markup.panel(Markup.panelHead(getTranslation("drill.scenarios")), rows, true);
        add(tag("header", "ll-page-head", title), box);
        refresh();
        updates.whileShown(this, DrillsTouched.class::isInstance, this::refresh);
    }

    private void refresh() {
        var now = drills.readiness();
        if (!now.equals(shown)) {
            shown = now;
            Markup.replace(rows, now.stream().map(this::row).toArray(Component[]::new));
        }
    }

    private Component row(Readiness one) {
        var reader = getLocale();
        var title = one.scenario().title().in(reader);
        var what = div("", span("ll-row-title", title), last(one));
        if (signedIn.may(Permission.RESPOND)) {
            var record = Markup.button(getTranslation("drill.record"), "", () -> record(one));
            record.setId("record-" + one.scenario().id());
            record.getElement().setAttribute("aria-label", record.getText() + ": " + title);
            return tag("li", "ll-row", what, div("ll-row-end", next(one), record));
        }
        return tag("li", "ll-row", what, next(one));
    }

    private Component last(Readiness one) {
        var note = div("ll-row-note");
        one.last()
                .ifPresentOrElse(
                        drill -> {
                            note.add(span("", sentence(drill) + " "), Markup.time(drill.heldAt(), "relative"));
                            if (!drill.note().isEmpty()) {
                                note.add(span("", " · " + drill.note()));
                            }
                        },
                        () -> note.add(span("", getTranslation("drill.never"))));
        return note;
    }

    private String sentence(Drill drill) {
        return getTranslation(
                drill.passed() ? "drill.passed" : "drill.failed",
                getTranslation("drill.kind." + drill.kind()),
                drill.recordedBy());
    }

    private Component next(Readiness one) {
        var now = clock.instant();
        return one.next()
                .<Component>map(next -> {
                    var face = new CountdownFace(true);
                    face.show(
                            new CountdownFace.Reading(
                                    next.startedAt(),
                                    next.target(),
                                    next.risk(),
                                    null,
                                    next.state(now).name()),
                            now);
                    return face;
                })
                .orElseGet(() -> {
                    var badge = span("ll-badge", getTranslation("drill.unproven"));
                    badge.getElement().setAttribute("data-verdict", "UNKNOWN");
                    return badge;
                });
    }

    private void record(Readiness one) {
        new RecordDrillDialog(texts, getLocale())
                .ask(one.scenario(), clock.instant(), told -> drills.record(told, signedIn.actor(Permission.RESPOND)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("drill.title") + " · Lifeline";
    }
}
