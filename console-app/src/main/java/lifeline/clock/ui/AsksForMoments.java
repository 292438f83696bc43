package lifeline.clock.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import lifeline.shell.Markup;
import lifeline.shell.MomentField;
import lifeline.shell.Texts;

/** Asks a person when something began, and for the reason. */
final class AsksForMoments {

    private AsksForMoments() {}

    /** {@code key} names the texts {@code <key>.title}, {@code .help}, {@code .label} and {@code .do}. */
    static void ask(Texts texts, Locale reader, String key, Instant initial, BiConsumer<Instant, String> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.text(reader, key + ".title"));
        var moment = new MomentField(texts.text(reader, key + ".label"), initial);
        var reason = new TextArea(texts.text(reader, "clock.ask.reason"));
        reason.setWidthFull();
        reason.setMaxLength(2_000);
        var done = new Button(
                texts.text(reader, key + ".do"),
                _ -> moment.read(at -> at.ifPresent(known -> {
                    then.accept(known, reason.getValue().strip());
                    dialog.close();
                })));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(Markup.paragraph("ll-lede", texts.text(reader, key + ".help")), moment, reason);
        dialog.setWidth("min(32rem, 92vw)");
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
    }
}
