package lifeline.source.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.source.Heartbeat;
import lifeline.source.SourceFacts;
import lifeline.source.SourceView;
import lifeline.source.Traffic;
import org.springframework.beans.factory.ObjectProvider;

/** Who sends alerts, whether they are heard, and what they sent in vain. */
@Route(value = SourceNavigation.PATH, layout = MainLayout.class)
@PermitAll
class SourcesView extends Div implements HasDynamicTitle {

    private final SourceCommands commands;
    private final ObjectProvider<Traffic> traffic;
    private final Div cards = div("ll-stack");
    private final QuarantinePanel quarantine;
    private Shown shown = new Shown(List.of(), Map.of(), List.of(), List.of());

    SourcesView(SourceCommands commands, ObjectProvider<Traffic> traffic, LiveUpdates updates) {
        this.commands = commands;
        this.traffic = traffic;
        this.quarantine = new QuarantinePanel(commands, getLocale());
        addClassName("ll-page");
        var actions = div("ll-actions");
        if (commands.mayAdminister()) {
            actions.add(Markup.button(
                    getTranslation("source.add"),
                    "ll-btn--primary",
                    () -> SourceDialogs.add(commands, getLocale(), this::refresh)));
        }
        add(
                tag(
                        "header",
                        "ll-page-head",
                        div(
                                "",
                                tag("h1", "ll-title", getTranslation("source.title")),
                                Markup.paragraph("ll-lede", getTranslation("source.lede"))),
                        actions),
                div("ll-stack", cards, quarantine.component()));
        refresh();
        updates.whileShown(this, _ -> true, this::refresh);
    }

    /** What is on the screen, so that nothing is rebuilt under the pointer without need. */
    private record Shown(
            List<SourceView> sources,
            Map<String, Long> traffic,
            List<Heartbeat.State> states,
            List<List<SourceFacts.Known>> known) {}

    private void refresh() {
        quarantine.refresh();
        var sources = commands.sources().all();
        var lately = traffic.stream().findFirst().map(Traffic::lately).orElse(Map.of());
        var now = new Shown(
                sources,
                lately,
                sources.stream().map(commands.heartbeats()::stateOf).toList(),
                sources.stream().map(commands::knownOf).toList());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Markup.replace(
                cards,
                sources.stream()
                        .map(source -> SourceCard.of(
                                source, lately.getOrDefault(source.name(), 0L), commands, getLocale(), this::refresh))
                        .toArray(Component[]::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("source.title") + " · Lifeline";
    }
}
