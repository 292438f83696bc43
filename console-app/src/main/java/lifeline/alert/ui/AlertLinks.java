package lifeline.alert.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lifeline.alert.AlertView;
import lifeline.shell.Texts;

/** Where an alert says one can look further. Addresses are hostile: only those of the web become links. */
final class AlertLinks {

    private AlertLinks() {}

    static List<Anchor> of(AlertView alert, Texts texts, Locale reader) {
        var annotations = alert.annotations();
        var panel = annotations.getOrDefault("panelURL", annotations.getOrDefault("dashboardURL", ""));
        return Stream.of(
                        link(alert.generatorUrl(), texts.text(reader, "alert.source-link")),
                        link(annotations.getOrDefault("runbook_url", ""), texts.text(reader, "alert.runbook-link")),
                        link(panel, texts.text(reader, "alert.panel-link")),
                        link(annotations.getOrDefault("silenceURL", ""), texts.text(reader, "alert.silence-link")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Anchor> link(String address, String words) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return List.of();
        }
        var link = new Anchor(address, words);
        link.setClassName("ll-link");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return List.of(link);
    }
}
