package lifeline.source.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lifeline.shell.Markup;
import lifeline.source.SourceRefused;
import lifeline.source.SourceView;

/** Asks an administrator for what a source needs, and shows a token the only time it can be seen. */
final class SourceDialogs {

    private static final List<Duration> RHYTHMS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60));

    private SourceDialogs() {}

    static void add(SourceCommands commands, Locale reader, Runnable then) {
        var dialog = dialog(commands, reader, "source.add.title");
        var name = new TextField(commands.texts().text(reader, "source.add.name"));
        name.setHelperText(commands.texts().text(reader, "source.add.help"));
        name.setMaxLength(63);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        var done = new Button(commands.texts().text(reader, "source.add.do"), _ -> {
            var wanted = name.getValue().strip();
            try {
                var token = commands.add(wanted);
                dialog.close();
                showToken(commands, reader, wanted, token, then);
            } catch (SourceRefused e) {
                name.setErrorMessage(commands.texts()
                        .text(reader, "refusal." + e.key(), e.arguments().toArray()));
                name.setInvalid(true);
            }
        });
        open(dialog, done, commands, reader);
        dialog.add(name);
        name.focus();
    }

    /** Closing it loses the token for good, so only the button closes it. */
    static void showToken(SourceCommands commands, Locale reader, String source, String token, Runnable then) {
        var texts = commands.texts();
        var dialog = dialog(commands, reader, "source.token.title", source);
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(
                Markup.paragraph("", texts.text(reader, "source.token.text")),
                div("ll-code", tag("pre", "", token), Markup.copy(token, texts.text(reader, "source.token.copy"))));
        var done = new Button(texts.text(reader, "source.token.do"), _ -> {
            dialog.close();
            then.run();
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(done);
        dialog.open();
    }

    static void heartbeat(SourceCommands commands, Locale reader, SourceView source, Runnable then) {
        var texts = commands.texts();
        var dialog = dialog(commands, reader, "source.heartbeat.title", source.name());
        var every = new Select<Duration>();
        every.setLabel(texts.text(reader, "source.heartbeat.label"));
        every.setItems(
                RHYTHMS.contains(source.heartbeat().every())
                        ? RHYTHMS
                        : java.util.stream.Stream.concat(
                                        RHYTHMS.stream(),
                                        java.util.stream.Stream.of(
                                                source.heartbeat().every()))
                                .toList());
        every.setItemLabelGenerator(length -> length.isZero()
                ? texts.text(reader, "source.heartbeat.none")
                : Durations.spoken(length, texts, reader));
        every.setValue(source.heartbeat().every());
        every.setWidthFull();
        dialog.add(Markup.paragraph("", texts.text(reader, "source.heartbeat.help")), every);
        var done = new Button(texts.text(reader, "source.heartbeat.do"), _ -> {
            commands.expectHeartbeat(source.name(), every.getValue());
            dialog.close();
            then.run();
        });
        open(dialog, done, commands, reader);
    }

    private static Dialog dialog(SourceCommands commands, Locale reader, String title, Object... arguments) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(commands.texts().text(reader, title, arguments));
        dialog.setWidth("min(34rem, 92vw)");
        return dialog;
    }

    private static void open(Dialog dialog, Button done, SourceCommands commands, Locale reader) {
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(commands.texts().text(reader, "shell.ask.cancel"), _ -> dialog.close());
        dialog.getFooter().add(cancel, done);
        dialog.open();
    }
}
