package lifeline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks a person for words, such as a reason or a note. */
public final class Asks {

    private Asks() {}

    /** {@code key} names the texts {@code <key>.title}, {@code .label} and {@code .do}. */
    public static void forWords(Texts texts, Locale reader, String key, boolean required, Consumer<String> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.text(reader, key + ".title"));
        var words = new TextArea(texts.text(reader, key + ".label"));
        words.setWidthFull();
        words.setMinRows(3);
        words.setMaxLength(2_000);
        words.setRequiredIndicatorVisible(required);
        var done = new Button(texts.text(reader, key + ".do"), _ -> {
            if (required && words.getValue().isBlank()) {
                words.setErrorMessage(texts.text(reader, "shell.ask.needed"));
                words.setInvalid(true);
                return;
            }
            dialog.close();
            then.accept(words.getValue().strip());
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(words);
        dialog.setWidth("min(32rem, 92vw)");
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
        words.focus();
    }

    /** For what cannot be undone: the name has to be typed. {@code key} as above, each with the name as {0}. */
    public static void forTheName(Texts texts, Locale reader, String key, String name, Runnable then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.text(reader, key + ".title", name));
        var typed = new TextField(name);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        var done = new Button(texts.text(reader, key + ".do"), _ -> {
            dialog.close();
            then.run();
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        done.setEnabled(false);
        typed.addValueChangeListener(
                now -> done.setEnabled(now.getValue().strip().equals(name)));
        dialog.add(Markup.paragraph("", texts.text(reader, key + ".label", name)), typed);
        dialog.setWidth("min(32rem, 92vw)");
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
        typed.focus();
    }
}
