package lifeline.notice.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.notice.Audience;
import lifeline.notice.DueUpdate;
import lifeline.notice.NewUpdate;
import lifeline.notice.NewUpdate.Language;
import lifeline.notice.UpdateStatus;
import lifeline.shell.Markup;

/** Where an update is written: the facts are filled in, a person adds words, tells people, and records that. */
final class UpdateDialog {

    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_PLACE = 300;

    private final UpdateCommands commands;
    private final IncidentId incident;
    private final Locale reader;
    private final Instant asOf;
    private final Dialog dialog = new Dialog();
    private final Select<Audience> audience = new Select<>();
    private final Select<UpdateStatus> status = new Select<>();
    private final Checkbox english = new Checkbox("English");
    private final Checkbox chinese = new Checkbox("简体中文");
    private final TextArea wordsEn = words("notice.words.en");
    private final TextArea wordsZh = words("notice.words.zh");
    private final TextField where = new TextField();
    private final Preview previewEn;
    private final Preview previewZh;
    private final Span nothing;

    private UpdateDialog(UpdateCommands commands, IncidentId incident, Locale reader) {
        this.commands = commands;
        this.incident = incident;
        this.reader = reader;
        this.asOf = commands.now();
        this.previewEn = new Preview(text("notice.copy"));
        this.previewZh = new Preview(text("notice.copy"));
        this.nothing = span("ll-problem", text("refusal.update-refused-no-language"));
    }

    static void open(UpdateCommands commands, IncidentId incident, Locale reader, Runnable changed) {
        new UpdateDialog(commands, incident, reader).open(changed);
    }

    private void open(Runnable changed) {
        var summary = commands.incident(incident);
        dialog.setHeaderTitle(text("notice.write.title"));
        choices(summary);
        place();
        dialog.add(div(
                "ll-form ll-update-form",
                div("ll-update-choices", audience, status),
                div("ll-actions", english, chinese),
                wordsEn,
                wordsZh,
                previews(),
                where));
        dialog.setWidth("min(44rem, 94vw)");
        var done = new Button(text("notice.publish"), _ -> publish(changed));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.setId("record-update");
        dialog.getFooter().add(new Button(text("shell.ask.cancel"), _ -> dialog.close()), done);
        show();
        dialog.open();
        audience.focus();
    }

    private void place() {
        where.setLabel(text("notice.where"));
        where.setHelperText(text("notice.where.help"));
        where.setMaxLength(LONGEST_PLACE);
        where.setRequiredIndicatorVisible(true);
        where.setWidthFull();
    }

    private Div previews() {
        return div(
                "ll-stack",
                Markup.paragraph("ll-label", text("notice.preview")),
                previewEn.box,
                previewZh.box,
                nothing);
    }

    private void choices(IncidentSummary summary) {
        audience.setLabel(text("notice.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> text("notice.audience." + one));
        audience.setValue(mostUrgent(commands.due(summary)));
        audience.addValueChangeListener(_ -> show());
        status.setLabel(text("notice.status"));
        var over = summary.moments().recoveredAt() != null;
        status.setItems(over ? List.of(UpdateStatus.values()) : notOver());
        status.setItemLabelGenerator(one -> text("notice.status." + one));
        status.setValue(likely(summary));
        status.addValueChangeListener(_ -> show());
        for (Checkbox language : List.of(english, chinese)) {
            language.setValue(true);
            language.addValueChangeListener(_ -> show());
        }
    }

    private static List<UpdateStatus> notOver() {
        return List.of(UpdateStatus.INVESTIGATING, UpdateStatus.IDENTIFIED, UpdateStatus.MONITORING);
    }

    private static Audience mostUrgent(List<DueUpdate> due) {
        return due.stream()
                .min((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .map(DueUpdate::audience)
                .orElse(Audience.INTERNAL);
    }

    private static UpdateStatus likely(IncidentSummary summary) {
        return switch (summary.state()) {
            case DETECTED, ACKNOWLEDGED, DISMISSED -> UpdateStatus.INVESTIGATING;
            case MITIGATING ->
                summary.moments().mitigationClaimedAt() == null ? UpdateStatus.INVESTIGATING : UpdateStatus.IDENTIFIED;
            case VERIFYING -> UpdateStatus.MONITORING;
            case RECOVERED, RESOLVED, POSTMORTEM, CLOSED -> UpdateStatus.RESOLVED;
        };
    }

    private TextArea words(String key) {
        var words = new TextArea();
        words.getElement().setAttribute("data-words", key);
        words.setWidthFull();
        words.setMaxLength(LONGEST_WORDS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> show());
        return words;
    }

    private NewUpdate wanted() {
        var languages = EnumSet.noneOf(Language.class);
        if (english.getValue()) {
            languages.add(Language.EN);
        }
        if (chinese.getValue()) {
            languages.add(Language.ZH_CN);
        }
        return new NewUpdate(
                audience.getValue(),
                status.getValue(),
                languages,
                new BilingualText(wordsEn.getValue(), wordsZh.getValue()),
                where.getValue());
    }

    private void show() {
        wordsEn.setLabel(text("notice.words.en"));
        wordsZh.setLabel(text("notice.words.zh"));
        wordsEn.setVisible(english.getValue());
        wordsZh.setVisible(chinese.getValue());
        var written = commands.draft(incident, wanted(), asOf).text();
        previewEn.show(written.en());
        previewZh.show(written.zhCn());
        nothing.setVisible(written.en().isBlank() && written.zhCn().isBlank());
    }

    /** A text as it will be told. It changes in place, so that the keyboard does not lose its copy button. */
    private static final class Preview {

        private final HtmlComponent words = tag("pre", "", "");
        private final HtmlComponent copy;
        private final Div box;

        Preview(String label) {
            this.copy = Markup.copy("", label);
            this.box = div("ll-code ll-update-text", words, copy);
        }

        void show(String text) {
            box.setVisible(!text.isBlank());
            words.getElement().setText(text);
            copy.getElement().setAttribute("text", text);
        }
    }

    private void publish(Runnable changed) {
        if (where.getValue().isBlank()) {
            where.setErrorMessage(text("refusal.update-refused-nowhere"));
            where.setInvalid(true);
            where.focus();
            return;
        }
        commands.publish(incident, wanted(), asOf);
        dialog.close();
        changed.run();
    }

    private String text(String key, Object... arguments) {
        return commands.texts().text(reader, key, arguments);
    }
}
