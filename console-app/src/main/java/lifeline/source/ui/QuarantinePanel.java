package lifeline.source.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lifeline.shell.Markup;
import lifeline.source.RejectedMessage;
import lifeline.source.ReplaysMessages.Replay;

/** What was sent and could not be taken. Everybody sees that there is something; administrators see what. */
final class QuarantinePanel {

    private static final int MOST = 50;
    private static final int SHOWN_BYTES = 4_000;
    private static final int NOTICE_MILLIS = 8_000;

    private final SourceCommands commands;
    private final Locale reader;
    private final Div rows = new Div();
    private final Span count = span("ll-panel-note", "");
    private final HtmlComponent box;
    private List<RejectedMessage> shown = List.of();

    QuarantinePanel(SourceCommands commands, Locale reader) {
        this.commands = commands;
        this.reader = reader;
        this.box = Markup.panel(Markup.panelHead(text("source.rejected.title"), count), rows, true);
    }

    Component component() {
        return box;
    }

    private String text(String key, Object... arguments) {
        return commands.texts().text(reader, key, arguments);
    }

    void refresh() {
        var waiting = commands.quarantine().latest(MOST);
        box.setVisible(!waiting.isEmpty());
        count.setText(String.valueOf(commands.quarantine().waiting()));
        if (waiting.equals(shown)) {
            return;
        }
        shown = waiting;
        if (commands.mayAdminister()) {
            Markup.replace(rows, waiting.stream().map(this::row).toArray(Component[]::new));
        } else {
            Markup.replace(rows, Markup.paragraph("ll-source-note", text("source.rejected.denied")));
        }
    }

    /** What was sent is hostile: it is only ever shown as text. */
    private Component row(RejectedMessage message) {
        var facts = tag(
                "dl",
                "ll-facts",
                Markup.fact(text("source.rejected.last"), Markup.time(message.lastAt(), "relative")),
                Markup.fact(text("source.rejected.times"), String.valueOf(message.times())),
                Markup.fact(text("source.rejected.size"), text("source.bytes", message.size())),
                Markup.fact(text("source.rejected.door"), message.format()));
        var actions = div("ll-actions");
        var body = div("");
        if (message.isWhole()) {
            actions.add(Markup.button(text("source.rejected.replay"), "", () -> replay(message)));
        } else {
            actions.add(span("ll-panel-note", text("source.rejected.cut")));
        }
        actions.add(Markup.button(text("source.rejected.body"), "ll-btn--quiet", () -> showBody(message, body)));
        actions.add(Markup.button(text("source.rejected.discard"), "ll-btn--quiet", () -> {
            commands.discard(message);
            refresh();
        }));
        return tag(
                "article",
                "ll-alert",
                tag("h3", "ll-alert-title", message.source()),
                Markup.paragraph("ll-alert-text", message.problem()),
                facts,
                body,
                actions);
    }

    /** Read only when somebody asks, and put away when they ask again. */
    private void showBody(RejectedMessage message, Div place) {
        if (place.getComponentCount() > 0) {
            place.removeAll();
            return;
        }
        var bytes = commands.bodyOf(message);
        var length = Math.min(bytes.length, SHOWN_BYTES);
        var words = new String(bytes, 0, length, StandardCharsets.UTF_8) + (length < bytes.length ? "…" : "");
        place.add(div("ll-code", tag("pre", "", words), Markup.copy(words, text("source.rejected.body.copy"))));
    }

    private void replay(RejectedMessage message) {
        var words =
                switch (commands.replay(message)) {
                    case Replay.Taken taken -> text("source.rejected.taken", taken.alerts());
                    case Replay.StillRejected still -> text("source.rejected.still", still.problem());
                };
        var notice = Notification.show(words);
        notice.setDuration(NOTICE_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        refresh();
    }
}
