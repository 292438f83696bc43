package lifeline.source.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import lifeline.shell.Asks;
import lifeline.shell.Markup;
import lifeline.source.AlertSources;
import lifeline.source.Heartbeat;
import lifeline.source.SourceFacts;
import lifeline.source.SourceView;
import org.jspecify.annotations.Nullable;

/** One source: when it was last heard, how much it sends, its tokens, and how to connect it. */
final class SourceCard {

    private final SourceView source;
    private final SourceCommands commands;
    private final Locale reader;
    private final Runnable changed;

    private SourceCard(SourceView source, SourceCommands commands, Locale reader, Runnable changed) {
        this.source = source;
        this.commands = commands;
        this.reader = reader;
        this.changed = changed;
    }

    static Component of(SourceView source, long messages, SourceCommands commands, Locale reader, Runnable changed) {
        return new SourceCard(source, commands, reader, changed).show(messages);
    }

    private String text(String key, Object... arguments) {
        return commands.texts().text(reader, key, arguments);
    }

    private Component show(long messages) {
        var state = commands.heartbeats().stateOf(source);
        var head = Markup.panelHead(
                source.name(), Markup.badge("data-heartbeat", state, text("source.heartbeat." + state)));
        head.getElement().setAttribute("data-source", source.name());
        var body = div("ll-source", facts(messages));
        if (state != Heartbeat.State.ALIVE) {
            body.add(Markup.paragraph("ll-panel-note", text("source.heartbeat." + state + ".text")));
        }
        if (source.former() != null) {
            body.add(former(source.former()));
        }
        body.add(connect());
        if (commands.mayAdminister()) {
            body.add(actions());
        }
        return Markup.panel(head, body, false);
    }

    private HtmlComponent facts(long messages) {
        var facts = tag(
                "dl",
                "ll-facts",
                fact("source.fact.seen", moment(source.seenAt())),
                Markup.fact(text("source.fact.rate"), String.valueOf(messages)),
                Markup.fact(text("source.fact.rejected"), String.valueOf(source.rejected())),
                fact("source.fact.heartbeat", heartbeat()),
                fact(
                        "source.fact.token",
                        moment(source.renewedAt() == null ? source.createdAt() : source.renewedAt())));
        for (SourceFacts.Known known : commands.knownOf(source)) {
            facts.getElement().appendChild(fact(known.name(), known(known)).getElement());
        }
        return facts;
    }

    private Component fact(String key, Component value) {
        return Markup.fact(text(key), value);
    }

    private Component known(SourceFacts.Known known) {
        var words = new Span(text(known.text(), known.arguments().toArray()));
        return known.at() == null ? words : div("ll-inline", words, Markup.time(known.at(), "relative"));
    }

    private Component moment(@Nullable Instant at) {
        return at == null ? new Span(text("source.never")) : Markup.time(at, "relative");
    }

    private Component heartbeat() {
        var beat = source.heartbeat();
        if (!beat.isExpected()) {
            return new Span(text("source.heartbeat.none"));
        }
        return div(
                "ll-inline",
                new Span(text("source.heartbeat.every", Durations.spoken(beat.every(), commands.texts(), reader))),
                moment(beat.heardAt()));
    }

    /** Until the former token is retired, whoever holds it can send. */
    private Component former(SourceView.FormerToken former) {
        var words = former.seenAt() == null ? text("source.former.unused") : text("source.former.used");
        var line = span("ll-banner-text", words);
        if (former.seenAt() != null) {
            line.add(" ");
            line.add(Markup.time(former.seenAt(), "relative"));
        }
        var banner = div("ll-banner", line);
        banner.getElement().setAttribute("data-tone", "warn");
        if (commands.mayAdminister()) {
            banner.add(div("ll-actions", Markup.button(text("source.retire"), "", () -> {
                commands.retireFormerToken(source.name());
                changed.run();
            })));
        }
        return banner;
    }

    private HtmlComponent connect() {
        var snippet = Snippets.alertmanager(commands.baseUrl());
        return tag(
                "details",
                "ll-more",
                tag("summary", "", text("source.connect")),
                Markup.paragraph("ll-panel-note", text("source.connect.text")),
                div("ll-code", tag("pre", "", snippet), Markup.copy(snippet, text("source.connect.copy"))));
    }

    private Div actions() {
        var actions = div(
                "ll-actions",
                Markup.button(
                        text("source.renew"),
                        "",
                        () -> SourceDialogs.showToken(
                                commands, reader, source.name(), commands.renewToken(source.name()), changed)),
                Markup.button(
                        text("source.heartbeat.change"),
                        "ll-btn--quiet",
                        () -> SourceDialogs.heartbeat(commands, reader, source, changed)));
        if (!source.name().equals(AlertSources.FIRST)) {
            actions.add(Markup.button(text("source.remove"), "ll-btn--quiet", this::remove));
        }
        return actions;
    }

    private void remove() {
        Asks.forTheName(commands.texts(), reader, "source.remove", source.name(), () -> {
            commands.remove(source.name());
            changed.run();
        });
    }
}
