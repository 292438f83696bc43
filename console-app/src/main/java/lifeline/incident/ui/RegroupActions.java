package lifeline.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lifeline.alert.AlertId;
import lifeline.alert.AlertView;
import lifeline.alert.ui.AlertActions;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.RegroupsAlerts;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Lets people take alerts out of an incident, carry them to another, or call two incidents one. */
@SpringComponent
class RegroupActions implements AlertActions {

    private static final int UNDO_MILLIS = 10_000;

    private final RegroupsAlerts regroups;
    private final Incidents incidents;
    private final SignedIn signedIn;
    private final Texts texts;

    RegroupActions(RegroupsAlerts regroups, Incidents incidents, SignedIn signedIn, Texts texts) {
        this.regroups = regroups;
        this.incidents = incidents;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public List<Component> actionsFor(IncidentId incident, List<AlertView> alerts) {
        if (!signedIn.may(Permission.RESPOND)
                || !incidents.get(incident).state().isOpen()) {
            return List.of();
        }
        var reader = UI.getCurrent().getLocale();
        var ids = alerts.stream().map(AlertView::id).toList();
        return List.of(
                Markup.button(
                        texts.text(reader, "incident.regroup.move"),
                        "ll-btn--quiet",
                        () -> ask(reader, "incident.regroup.move", incident, key -> move(reader, incident, ids, key))),
                Markup.button(
                        texts.text(reader, "incident.regroup.detach"),
                        "ll-btn--quiet",
                        () -> detach(reader, incident, ids)));
    }

    /** For an alert that is in no incident. */
    void attach(List<AlertId> ids, Locale reader) {
        ask(reader, "incident.regroup.attach", null, key -> {
            var target = regroups.attach(ids, key, me());
            UI.getCurrent().navigate("incidents/" + target.key());
        });
    }

    void merge(IncidentId incident, Locale reader) {
        ask(reader, "incident.regroup.merge", incident, key -> {
            var target = regroups.merge(incident, key, me());
            UI.getCurrent().navigate("incidents/" + target.key());
        });
    }

    private void move(Locale reader, IncidentId from, List<AlertId> ids, String key) {
        var target = regroups.move(from, ids, key, me());
        var home = incidents.get(from).key();
        undo(
                texts.text(reader, "incident.regroup.moved", target.key()),
                reader,
                () -> regroups.move(target.id(), ids, home, me()));
    }

    private void detach(Locale reader, IncidentId from, List<AlertId> ids) {
        regroups.detach(from, ids, me());
        var home = incidents.get(from).key();
        undo(texts.text(reader, "incident.regroup.detached"), reader, () -> regroups.attach(ids, home, me()));
    }

    private void undo(String words, Locale reader, Runnable back) {
        var notice = new Notification();
        notice.setDuration(UNDO_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        var undo = new Button(texts.text(reader, "incident.unmatched.undo"), _ -> {
            back.run();
            notice.close();
        });
        notice.add(new Div(Markup.span("", words), undo));
        notice.open();
    }

    /** Asks which open incident; {@code key} names the texts {@code .title}, {@code .label} and {@code .do}. */
    private void ask(
            Locale reader, String key, @org.jspecify.annotations.Nullable IncidentId but, Consumer<String> then) {
        var others =
                incidents.open().stream().filter(one -> !one.id().equals(but)).toList();
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.text(reader, key + ".title"));
        dialog.setWidth("min(34rem, 92vw)");
        var choice = new Select<IncidentSummary>();
        choice.setLabel(texts.text(reader, "incident.regroup.which"));
        choice.setItems(others);
        choice.setItemLabelGenerator(one -> one.key() + " · " + one.title().in(reader));
        choice.setWidthFull();
        choice.setEnabled(!others.isEmpty());
        choice.setHelperText(others.isEmpty() ? texts.text(reader, "incident.regroup.none") : "");
        var done = new Button(texts.text(reader, key + ".do"), _ -> {
            dialog.close();
            then.accept(choice.getValue().key());
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.setEnabled(false);
        choice.addValueChangeListener(chosen -> done.setEnabled(chosen.getValue() != null));
        dialog.add(Markup.paragraph("", texts.text(reader, key + ".text")), choice);
        dialog.getFooter().add(new Button(texts.text(reader, "shell.ask.cancel"), _ -> dialog.close()), done);
        dialog.open();
    }

    private Actor me() {
        return signedIn.actor(Permission.RESPOND);
    }
}
