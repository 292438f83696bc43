package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.fact;
import static lifeline.shell.Markup.paragraph;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lifeline.deadline.Spoken;
import lifeline.playbook.CheckTemplate;
import lifeline.playbook.Playbook;
import lifeline.playbook.Playbooks;
import lifeline.playbook.StepState;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import org.jspecify.annotations.Nullable;

/** A playbook to read in advance: its stages, its steps, what proves recovery. */
@Route(value = "playbooks/:id", layout = MainLayout.class)
@PermitAll
class PlaybookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Playbooks playbooks;
    private @Nullable Playbook playbook;

    PlaybookView(Playbooks playbooks) {
        this.playbooks = playbooks;
        addClassNames("ll-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        Optional<Playbook> found = playbooks.find(id);
        removeAll();
        if (found.isEmpty()) {
            add(div(
                    "ll-panel",
                    Markup.empty(
                            "book",
                            getTranslation("playbook.page.unknown", id),
                            getTranslation("playbook.page.unknown.text"),
                            "error")));
            return;
        }
        playbook = found.get();
        build(found.get());
    }

    private void build(Playbook shown) {
        var reader = getLocale();
        var facts = tag(
                "dl",
                "ll-facts",
                fact(getTranslation("playbook.page.version"), shown.version()),
                fact(getTranslation("playbook.page.owners"), String.join(", ", shown.owners())),
                fact("SHA-256", digest(shown)));
        var back = Markup.link("playbooks", "ll-crumb", new Span(getTranslation("playbook.nav")));
        add(
                tag(
                        "header",
                        "ll-page-head",
                        div(
                                "",
                                back,
                                tag("h1", "ll-title", shown.title().in(reader)),
                                paragraph("ll-lede", shown.summary().in(reader)),
                                facts)),
                div("ll-stack", stages(shown, reader), verification(shown, reader)));
    }

    private Component digest(Playbook shown) {
        var digest = new Span(shown.sha256().substring(0, 12));
        digest.add(Markup.copy(shown.sha256(), getTranslation("playbook.plan.copy-digest")));
        return digest;
    }

    private Component stages(Playbook shown, Locale reader) {
        var list = tag("ol", "ll-stages");
        for (Playbook.Stage stage : shown.stages()) {
            var expected = stage.expected();
            var summary = tag(
                    "summary",
                    "",
                    Markup.mark(StepState.PENDING, ""),
                    span("ll-stage-title", stage.title().in(reader)),
                    span("ll-stage-role", getTranslation("role." + stage.role())),
                    span(
                            "ll-stage-time",
                            expected == null ? "" : Spoken.duration(expected).in(reader)));
            summary.getElement().setAttribute("data-nav-item", "");
            var steps = tag("ol", "ll-steps");
            stage.steps()
                    .forEach(step ->
                            steps.getElement().appendChild(step(step, reader).getElement()));
            var details = tag("details", "ll-stage", summary, steps);
            details.getElement().setAttribute("open", "");
            list.getElement().appendChild(tag("li", "", details).getElement());
        }
        return Markup.panel(Markup.panelHead(getTranslation("playbook.page.stages")), list, true);
    }

    private Component step(Playbook.Step step, Locale reader) {
        var type = span("ll-chip", getTranslation("playbook.type." + step.type()));
        var body = div(
                "ll-step-body",
                div("ll-step-head", span("ll-step-title", step.title().in(reader)), type));
        Optional.ofNullable(step.instructions())
                .ifPresent(text -> body.add(paragraph("ll-step-text", text.in(reader))));
        Optional.ofNullable(step.message()).ifPresent(text -> body.add(tag("blockquote", "ll-quote", text.in(reader))));
        var change = step.change();
        if (change != null) {
            var arguments = change.arguments().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(argument -> argument.getKey() + ": " + argument.getValue())
                    .collect(Collectors.joining("\n"));
            body.add(tag("pre", "ll-diff", change.action() + "\n" + arguments));
            body.add(checks(change.verify(), reader));
        } else if (!step.verifiesRecovery()) {
            body.add(checks(step.checks(), reader));
        }
        return tag("li", "ll-step", Markup.mark(StepState.PENDING, ""), body);
    }

    private static Component checks(List<CheckTemplate> checks, Locale reader) {
        var rows = tag("ul", "ll-rows");
        for (CheckTemplate check : checks) {
            var what =
                    div("ll-check-what", span("", check.criterion().in(reader)), span("ll-check-seen", check.method()));
            rows.getElement()
                    .appendChild(tag("li", "ll-check ll-check--small", what).getElement());
        }
        return rows;
    }

    private Component verification(Playbook shown, Locale reader) {
        return Markup.panel(
                Markup.panelHead(getTranslation("playbook.page.verification")),
                checks(shown.verification(), reader),
                false);
    }

    @Override
    public String getPageTitle() {
        return playbook == null ? "Lifeline" : playbook.title().in(getLocale()) + " · Lifeline";
    }
}
