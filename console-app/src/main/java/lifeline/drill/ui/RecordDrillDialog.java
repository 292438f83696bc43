package lifeline.drill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import lifeline.drill.Drill;
import lifeline.drill.NewDrill;
import lifeline.scenario.Scenario;
import lifeline.shell.MomentField;
import lifeline.shell.Texts;

/** Asks how a drill went. */
final class RecordDrillDialog {

    private final Texts texts;
    private final Locale reader;

    RecordDrillDialog(Texts texts, Locale reader) {
        this.texts = texts;
        this.reader = reader;
    }

    void ask(Scenario scenario, Instant now, Consumer<NewDrill> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(
                texts.text(reader, "drill.record.title", scenario.title().in(reader)));
        var kind = kinds();
        var held = new MomentField(texts.text(reader, "drill.held"), now);
        var passed = new Checkbox(texts.text(reader, "drill.record.passed"), true);
        var note = new TextArea(texts.text(reader, "drill.record.note"));
        note.setWidthFull();
        note.setMaxLength(2_000);
        var done = new Button(
                texts.text(reader, "drill.record"),
                _ -> held.read(at -> at.ifPresent(known -> {
                    then.accept(new NewDrill(
                            scenario.id(),
                            kind.getValue(),
                            passed.getValue(),
                            known,
                            note.getValue().strip()));
                    dialog.close();
                })));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(kind, held, passed, note);
        dialog.setWidth("min(32rem, 92vw)");
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
    }

    private Select<Drill.Kind> kinds() {
        var kind = new Select<Drill.Kind>();
        kind.setLabel(texts.text(reader, "drill.kind"));
        kind.setItems(Drill.Kind.values());
        kind.setItemLabelGenerator(one -> texts.text(reader, "drill.kind." + one));
        kind.setValue(Drill.Kind.TABLETOP);
        kind.setWidthFull();
        return kind;
    }
}
