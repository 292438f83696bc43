package lifeline.notice.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import lifeline.deadline.ClockState;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.notice.DueUpdate;
import lifeline.notice.StakeholderUpdate;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.springframework.core.annotation.Order;

/** What people were told of an incident, and when they wait for more. */
@SpringComponent
@Order(30)
class UpdatesPanel implements IncidentPanel {

    private final UpdateCommands commands;

    UpdatesPanel(UpdateCommands commands) {
        this.commands = commands;
    }

    @Override
    public Slot slot() {
        return Slot.MAIN;
    }

    @Override
    public IncidentPart partFor(IncidentId incident) {
        return new Part(incident);
    }

    /** What decides how the panel looks. */
    private record Shown(
            boolean mayTell,
            boolean isOver,
            List<DueUpdate> due,
            List<ClockState> states,
            List<StakeholderUpdate> told) {}

    private final class Part implements IncidentPart {

        private final IncidentId incident;
        private final Locale reader = UI.getCurrent().getLocale();
        private final Texts texts = commands.texts();
        private final HtmlComponent due = tag("ul", "ll-rows ll-due-updates");
        private final HtmlComponent told = tag("ol", "ll-updates");
        private final Div actions = div("ll-actions");
        private final Component none;
        private final HtmlComponent box;
        private Shown shown = new Shown(false, false, List.of(), List.of(), List.of());

        Part(IncidentId incident) {
            this.incident = incident;
            this.none = Markup.paragraph("ll-panel-note ll-updates-none", text("notice.none"));
            this.box = Markup.panel(Markup.panelHead(text("notice.title"), actions), div("", due, none, told), true);
            box.setId("updates");
            draw();
            refresh();
        }

        private String text(String key, Object... arguments) {
            return texts.text(reader, key, arguments);
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var now = look(commands.incident(incident));
            if (!now.equals(shown)) {
                shown = now;
                draw();
            }
        }

        private Shown look(IncidentSummary summary) {
            var waiting = commands.due(summary);
            var at = commands.now();
            return new Shown(
                    commands.mayTell(summary),
                    summary.state() == IncidentState.DISMISSED,
                    waiting,
                    waiting.stream().map(one -> one.countdown().state(at)).toList(),
                    commands.of(incident));
        }

        private void draw() {
            box.setVisible(!shown.isOver() || !shown.told().isEmpty());
            actions.removeAll();
            if (shown.mayTell() && !shown.isOver()) {
                var write = Markup.button(
                        text("notice.write"), "", () -> UpdateDialog.open(commands, incident, reader, this::refresh));
                write.setId("write-update");
                actions.add(Markup.keyed(write, "u"));
            }
            Markup.replace(due, shown.due().stream().map(this::due).toArray(Component[]::new));
            none.setVisible(shown.told().isEmpty());
            Markup.replace(
                    told, shown.told().reversed().stream().map(this::told).toArray(Component[]::new));
        }

        private Component due(DueUpdate update) {
            var state = update.countdown().state(commands.now());
            var words = text(
                    update.isLast() ? "notice.due.last" : "notice.due", text("notice.audience." + update.audience()));
            var at = div("ll-inline", span("", text("notice.due.by")), Markup.time(update.dueAt(), "clock"));
            at.add(span("", "·"), Markup.time(update.dueAt(), "relative"));
            var row = tag("li", "ll-row", span("ll-row-title", words), at);
            if (state == ClockState.BREACHED || state == ClockState.AT_RISK) {
                at.add(Markup.badge("data-clock", state, text("notice.due." + state)));
            }
            row.getElement().setAttribute("data-update", state.name());
            return row;
        }

        private Component told(StakeholderUpdate update) {
            var head = div(
                    "ll-update-head",
                    span("ll-row-title", text("notice.audience." + update.audience())),
                    span("ll-badge ll-badge--pill", text("notice.status." + update.status())),
                    Markup.time(update.publishedAt(), "clock"));
            var by = text("notice.told", commands.displayName(update.by().name()), update.where());
            var entry = tag("li", "ll-update", head, Markup.paragraph("ll-row-note", by));
            entry.setId("update-" + update.id());
            entry.getElement().appendChild(words(update.text()).getElement());
            return entry;
        }

        /** The reader's own language first; the other one is a click away. */
        private Component words(BilingualText written) {
            var own = written.in(reader);
            var other = own.equals(written.en()) ? written.zhCn() : written.en();
            var more = own.isBlank() || other.isBlank()
                    ? div("")
                    : div("", tag("details", "ll-more", tag("summary", "", text("notice.other")), code(other)));
            return div("", code(own.isBlank() ? other : own), more);
        }

        private Component code(String words) {
            return div("ll-code ll-update-text", tag("pre", "", words), Markup.copy(words, text("notice.copy")));
        }
    }
}
