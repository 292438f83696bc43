package lifeline.incident.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import lifeline.incident.IncidentState;
import lifeline.kernel.Severity;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Severity and state as badges: shape, word and colour. */
final class Words {

    private Words() {}

    static Span severity(Severity severity) {
        var badge = Markup.badge("data-severity", severity, severity.name());
        badge.addClassName("ll-badge--pill");
        return badge;
    }

    static Span state(Texts texts, Locale reader, IncidentState state) {
        var badge = Markup.badge("data-state", state, texts.text(reader, "incident.state." + state));
        badge.addClassName("ll-badge--pill");
        return badge;
    }
}
