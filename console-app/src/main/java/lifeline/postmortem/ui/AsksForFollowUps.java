package lifeline.postmortem.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import lifeline.postmortem.FollowUpView.Horizon;
import lifeline.postmortem.FollowUpView.Kind;
import lifeline.postmortem.NewFollowUp;
import lifeline.shell.Texts;

/** Asks for a follow-up: what, who, by when. */
final class AsksForFollowUps {

    private final Texts texts;
    private final Locale reader;

    AsksForFollowUps(Texts texts, Locale reader) {
        this.texts = texts;
        this.reader = reader;
    }

    private String text(String key) {
        return texts.text(reader, "follow-up." + key);
    }

    void ask(String me, Consumer<NewFollowUp> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("add"));
        var what = what();
        var owner = owner(me);
        var kind = choice("kind", Kind.values());
        var horizon = choice("horizon", Horizon.values());
        var done = new Button(text("do"), _ -> {
            what.setInvalid(what.getValue().isBlank());
            owner.setInvalid(owner.getValue().isBlank());
            if (!what.isInvalid() && !owner.isInvalid()) {
                dialog.close();
                then.accept(new NewFollowUp(
                        what.getValue().strip(),
                        kind.getValue(),
                        horizon.getValue(),
                        owner.getValue().strip()));
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(what, owner, kind, horizon);
        dialog.setWidth("min(32rem, 92vw)");
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
        what.focus();
    }

    private TextArea what() {
        var what = new TextArea(text("what"));
        what.setWidthFull();
        what.setMaxLength(2_000);
        what.setRequiredIndicatorVisible(true);
        return what;
    }

    private TextField owner(String me) {
        var owner = new TextField(text("owner"));
        owner.setWidthFull();
        owner.setMaxLength(64);
        owner.setValue(me);
        return owner;
    }

    private <E extends Enum<E>> Select<E> choice(String name, E[] values) {
        var choice = new Select<E>();
        choice.setLabel(text(name));
        choice.setItems(values);
        choice.setItemLabelGenerator(one -> text(name + "." + one.name()));
        choice.setValue(values[0]);
        choice.setWidthFull();
        return choice;
    }
}
