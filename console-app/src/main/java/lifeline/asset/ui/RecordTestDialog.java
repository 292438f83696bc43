package lifeline.asset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lifeline.asset.Asset;
import lifeline.asset.JudgedPoint;
import lifeline.shell.Markup;
import org.jspecify.annotations.Nullable;

/** Asks a person how a restore test went. */
final class RecordTestDialog {

    private static final int NEWEST = 50;
    private static final int LONGEST_MINUTES = 100_000;

    private final AssetCommands commands;
    private final Asset asset;
    private final Locale reader;
    private final Dialog dialog = new Dialog();
    private final Select<@Nullable JudgedPoint> point = new Select<>();
    private final IntegerField took = new IntegerField();
    private final Checkbox passed = new Checkbox();
    private final TextArea note = new TextArea();

    private RecordTestDialog(AssetCommands commands, Asset asset, Locale reader) {
        this.commands = commands;
        this.asset = asset;
        this.reader = reader;
    }

    static void open(AssetCommands commands, Asset asset, Locale reader) {
        new RecordTestDialog(commands, asset, reader).open();
    }

    private String text(String key, Object... arguments) {
        return commands.texts().text(reader, key, arguments);
    }

    private void open() {
        dialog.setHeaderTitle(text("asset.record.title", asset.title().in(reader)));
        dialog.setWidth("min(34rem, 92vw)");
        fields();
        dialog.add(Markup.paragraph("", text("asset.record.text")), point, took, passed, note);
        var done = new Button(text("asset.record.do"), _ -> record());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(text("shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
    }

    private void fields() {
        List<JudgedPoint> usable = commands.points(asset.id(), null, NEWEST).stream()
                .filter(JudgedPoint::isUsable)
                .toList();
        point.setLabel(text("asset.record.point"));
        point.setItems(usable);
        point.setEmptySelectionAllowed(true);
        point.setEmptySelectionCaption(text("asset.record.point.none"));
        point.setItemLabelGenerator(one -> one == null ? text("asset.record.point.none") : label(one));
        point.setWidthFull();
        if (!usable.isEmpty()) {
            point.setValue(usable.getFirst());
        }
        took.setLabel(text("asset.record.took"));
        took.setMin(0);
        took.setMax(LONGEST_MINUTES);
        took.setWidthFull();
        passed.setLabel(text("asset.record.passed"));
        passed.setValue(false);
        note.setLabel(text("asset.record.note"));
        note.setMaxLength(2_000);
        note.setWidthFull();
    }

    private String label(JudgedPoint one) {
        return one.point().consistentAt() + " · " + one.point().kind().word() + " · "
                + text("asset.place." + one.point().location().word());
    }

    private void record() {
        if (took.isInvalid()) {
            return;
        }
        var restored = point.getValue();
        var minutes = took.getValue();
        commands.record(
                asset.id(),
                restored == null ? null : restored.point().id(),
                minutes == null ? null : Duration.ofMinutes(minutes),
                passed.getValue(),
                note.getValue().strip());
        dialog.close();
        Notification.show(text("asset.record.done"));
    }
}
