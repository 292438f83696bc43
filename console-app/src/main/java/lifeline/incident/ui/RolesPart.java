package lifeline.incident.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.icon;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lifeline.incident.IncidentSummary;
import lifeline.incident.RoleHolder;
import lifeline.kernel.IncidentId;
import lifeline.kernel.ResponseRole;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;

/** The four roles and who holds them. */
class RolesPart implements IncidentPart {

    private final IncidentId incident;
    private final IncidentCommands commands;
    private final Locale reader = UI.getCurrent().getLocale();
    private final HtmlComponent rows = tag("ul", "ll-rows");
    private final HtmlComponent box;
    private List<RoleHolder> shown = List.of();
    private boolean drawn;

    RolesPart(IncidentId incident, IncidentCommands commands) {
        this.incident = incident;
        this.commands = commands;
        this.box = Markup.panel(Markup.panelHead(commands.texts().text(reader, "incident.roles")), rows, true);
        box.setId("roles");
        refresh();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void refresh() {
        var summary = commands.get(incident);
        if (drawn && summary.roles().equals(shown)) {
            return;
        }
        drawn = true;
        shown = summary.roles();
        Markup.replace(
                rows,
                Arrays.stream(ResponseRole.values())
                        .map(role -> row(summary, role))
                        .toArray(Component[]::new));
    }

    private Component row(IncidentSummary summary, ResponseRole role) {
        var texts = commands.texts();
        var holder = summary.holderOf(role);
        var mine = holder.filter(commands::isMe).isPresent();
        var name = holder.map(commands::displayName).orElseGet(() -> texts.text(reader, "incident.nobody"));
        var row = tag(
                "li",
                "ll-role",
                icon(iconOf(role)),
                div(
                        "",
                        span("ll-role-name", texts.text(reader, "role." + role)),
                        span("ll-role-person", mine ? texts.text(reader, "incident.you", name) : name)));
        if (holder.isPresent()) {
            row.getElement().setAttribute("data-taken", "");
        }
        if (mine) {
            row.getElement().setAttribute("data-mine", "");
        } else if (commands.mayRespond() && summary.state().isOpen()) {
            var take = Markup.button(
                    texts.text(reader, holder.isPresent() ? "incident.take-over" : "incident.take"),
                    "",
                    () -> commands.take(incident, role));
            take.setId("take-" + role.word());
            take.getElement().setAttribute("aria-label", take.getText() + ": " + texts.text(reader, "role." + role));
            row.getElement().appendChild(take.getElement());
        }
        return row;
    }

    private static String iconOf(ResponseRole role) {
        return switch (role) {
            case COMMAND -> "flag";
            case TECHNICAL -> "wrench";
            case COMMUNICATIONS -> "megaphone";
            case RECOVERY -> "shield";
        };
    }
}
