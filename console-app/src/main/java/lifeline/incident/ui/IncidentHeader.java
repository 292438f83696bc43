package lifeline.incident.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.fact;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import org.jspecify.annotations.Nullable;

/** The top of the page: what is broken, how bad, where it stands, and the one next move. */
class IncidentHeader implements IncidentPart {

    private static final List<IncidentState> WAY = List.of(
            IncidentState.DETECTED,
            IncidentState.ACKNOWLEDGED,
            IncidentState.MITIGATING,
            IncidentState.VERIFYING,
            IncidentState.RECOVERED,
            IncidentState.POSTMORTEM,
            IncidentState.CLOSED);

    private final IncidentCommands commands;
    private final Locale reader = UI.getCurrent().getLocale();
    private final Div meta = div("ll-incident-meta");
    private final Div actions = div("ll-incident-actions");
    private final HtmlComponent stepper = tag("ol", "ll-stepper");
    private final HtmlComponent box;
    private IncidentSummary shown;
    private boolean proven;

    IncidentHeader(IncidentSummary incident, IncidentCommands commands, Component clock) {
        this.shown = incident;
        this.commands = commands;
        var facts = tag(
                "dl",
                "ll-facts",
                fact(text("incident.fact.since"), Markup.time(incident.moments().detectedAt(), "relative")),
                fact(text("incident.fact.where"), where(incident)),
                fact(text("incident.fact.scenario"), incident.scenario() == null ? "–" : incident.scenario()));
        var what = div(
                "ll-incident-what",
                meta,
                tag("h1", "ll-title ll-incident-title", incident.title().in(reader)),
                facts,
                actions);
        this.box = tag("header", "ll-incident-head", what, clock, stepper);
        draw();
    }

    private String text(String key, Object... arguments) {
        return commands.texts().text(reader, key, arguments);
    }

    private static String where(IncidentSummary incident) {
        var values = incident.correlation().values().values().stream().collect(Collectors.joining(" / "));
        return values.isEmpty() ? "–" : values;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void refresh() {
        var now = commands.get(shown.id());
        var nowProven = commands.isProven(shown.id());
        if (!now.equals(shown) || nowProven != proven) {
            shown = now;
            proven = nowProven;
            draw();
        }
    }

    private void draw() {
        proven = commands.isProven(shown.id());
        var back = new Anchor("incidents", text("incident.nav.incidents"));
        back.setClassName("ll-crumb");
        Markup.replace(
                meta,
                back,
                span("ll-key", shown.key()),
                Words.severity(shown.severity()),
                Words.state(commands.texts(), reader, shown.state()),
                Markup.copy(shown.key(), text("incident.copy-key")));
        var other = shown.mergedInto();
        if (other != null) {
            var key = commands.get(other).key();
            meta.add(new Anchor("incidents/" + key, text("incident.merged-into", key)));
        }
        Markup.replace(stepper, WAY.stream().map(this::step).toArray(Component[]::new));
        Markup.replace(actions);
        drawActions();
    }

    private Component step(IncidentState state) {
        var current = shown.state() == IncidentState.RESOLVED ? IncidentState.POSTMORTEM : shown.state();
        var at = WAY.indexOf(current);
        var way = WAY.indexOf(state) < at ? "done" : WAY.indexOf(state) == at ? "now" : "todo";
        var moment = span("ll-stepper-time", "");
        var reached = way.equals("todo") ? null : moment(state);
        if (reached != null) {
            moment.add(Markup.time(reached, "clock"));
        }
        var item = tag("li", "ll-stepper-item", new Span(text("incident.state." + name(state))), moment);
        item.getElement().setAttribute("data-way", way);
        if (way.equals("now")) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** Where no postmortem is owed, the way ends with the resolution. */
    private IncidentState name(IncidentState state) {
        var resolved = shown.state() == IncidentState.RESOLVED;
        return resolved && state == IncidentState.POSTMORTEM ? IncidentState.RESOLVED : state;
    }

    private @Nullable Instant moment(IncidentState state) {
        var moments = shown.moments();
        return switch (state) {
            case DETECTED -> moments.detectedAt();
            case ACKNOWLEDGED -> moments.acknowledgedAt();
            case MITIGATING -> moments.activatedAt();
            case VERIFYING -> moments.mitigationClaimedAt();
            case RECOVERED -> moments.recoveredAt();
            case RESOLVED, POSTMORTEM -> moments.resolvedAt();
            case CLOSED, DISMISSED -> moments.closedAt();
        };
    }

    private void drawActions() {
        var id = shown.id();
        if (commands.mayRespond()) {
            switch (shown.state()) {
                case DETECTED -> {
                    primary("incident.do.acknowledge", "a", () -> commands.acknowledge(id));
                    dismissOrMerge(id);
                }
                case ACKNOWLEDGED -> dismissOrMerge(id);
                case MITIGATING -> plain("incident.do.mitigated", "v", () -> commands.claimMitigation(id, reader));
                case VERIFYING -> verifying();
                case RECOVERED -> {
                    if (commands.iHold(shown, ResponseRole.COMMAND)) {
                        primary("incident.do.resolve", "e", () -> commands.resolve(id));
                    }
                }
                case RESOLVED, POSTMORTEM -> {
                    if (commands.iHold(shown, ResponseRole.COMMAND)) {
                        plain("incident.do.close", "x", () -> commands.close(id));
                    }
                }
                case CLOSED, DISMISSED -> {}
            }
            plain("incident.do.note", "n", () -> commands.note(id, reader));
        }
        var postmortem = new Anchor("incidents/" + shown.key() + "/postmortem", text("incident.do.postmortem"));
        postmortem.setClassName("ll-btn ll-btn--quiet");
        postmortem.getElement().setAttribute("data-key", "p").setAttribute("data-key-label", postmortem.getText());
        actions.add(postmortem);
    }

    private void dismissOrMerge(IncidentId id) {
        quiet("incident.regroup.merge", () -> commands.merge(id, reader));
        quiet("incident.do.dismiss", () -> commands.dismiss(id, reader));
    }

    private void verifying() {
        var id = shown.id();
        if (commands.iHold(shown, ResponseRole.RECOVERY) && proven) {
            primary("incident.do.confirm-recovery", "y", () -> commands.confirmRecovery(id));
        } else if (commands.iHold(shown, ResponseRole.COMMAND) && !proven) {
            quiet("incident.do.override", () -> commands.confirmWithoutProof(id, reader));
        }
    }

    private void primary(String key, String letter, Runnable action) {
        add(key, letter, "ll-btn--primary", action);
    }

    private void plain(String key, String letter, Runnable action) {
        add(key, letter, "", action);
    }

    private void add(String key, String letter, String style, Runnable action) {
        NativeButton button = Markup.keyed(Markup.button(text(key), style, action), letter);
        button.setId(key.substring(key.lastIndexOf('.') + 1));
        actions.add(button);
    }

    private void quiet(String key, Runnable action) {
        actions.add(Markup.button(text(key), "ll-btn--quiet", action));
    }
}
