package lifeline.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lifeline.kernel.Severity;
import lifeline.scenario.Scenario;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Asks what is needed to declare an incident: a title, a severity, and a scenario where one fits. */
final class DeclareDialog {

    private DeclareDialog() {}

    /** What the person wants declared. */
    record Wanted(String title, @Nullable Scenario scenario, Severity severity) {}

    /** The scenarios to choose from, and how bad an incident of each would be. */
    record Offered(List<Scenario> scenarios, Function<Scenario, Severity> severity) {}

    static void open(Texts texts, Locale reader, Offered offered, Consumer<Wanted> then) {
        open(texts, reader, offered, new Wanted("", null, Severity.SEV2), then);
    }

    /** {@code suggested} is filled in beforehand. */
    static void open(Texts texts, Locale reader, Offered offered, Wanted suggested, Consumer<Wanted> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.text(reader, "incident.declare.title"));
        var title = title(texts, reader, suggested.title());
        var severity = severity(texts, reader, suggested.severity());
        var scenario = scenario(texts, reader, offered.scenarios(), suggested.scenario());
        scenario.addValueChangeListener(chosen ->
                Optional.ofNullable(chosen.getValue()).map(offered.severity()).ifPresent(severity::setValue));
        var declare = new Button(texts.text(reader, "incident.declare.do"), _ -> {
            if (title.getValue().isBlank()) {
                title.setErrorMessage(texts.text(reader, "shell.ask.needed"));
                title.setInvalid(true);
                return;
            }
            dialog.close();
            then.accept(new Wanted(title.getValue().strip(), scenario.getValue(), severity.getValue()));
        });
        declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(title, scenario, severity);
        form.setClassName("ll-form");
        scenario.setWidthFull();
        dialog.add(form);
        dialog.setWidth("min(32rem, 92vw)");
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), declare);
        dialog.open();
        title.focus();
    }

    private static TextField title(Texts texts, Locale reader, String suggested) {
        var title = new TextField(texts.text(reader, "incident.declare.what"));
        title.setValue(suggested);
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        return title;
    }

    private static Select<Severity> severity(Texts texts, Locale reader, Severity standard) {
        var severity = new Select<Severity>();
        severity.setLabel(texts.text(reader, "incident.column.severity"));
        severity.setItems(Severity.values());
        severity.setValue(standard);
        return severity;
    }

    private static Select<Scenario> scenario(
            Texts texts, Locale reader, List<Scenario> offered, @Nullable Scenario standard) {
        var scenario = new Select<Scenario>();
        scenario.setLabel(texts.text(reader, "incident.declare.scenario"));
        scenario.setItems(offered);
        scenario.setItemLabelGenerator(one -> one == null
                ? texts.text(reader, "incident.declare.no-scenario")
                : one.title().in(reader));
        scenario.setEmptySelectionAllowed(true);
        scenario.setEmptySelectionCaption(texts.text(reader, "incident.declare.no-scenario"));
        scenario.setValue(standard);
        return scenario;
    }
}
