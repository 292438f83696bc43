package lifeline.alert.ui;

import static lifeline.shell.Markup.icon;
import static lifeline.shell.Markup.paragraph;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.alert.AlertView;
import lifeline.alert.Because;
import lifeline.alert.Flapping;
import lifeline.scenario.AlertSeverity;
import lifeline.scenario.SeverityWords;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/**
 * Alerts of one name with their labels and words, told once. Labels and annotations are hostile: they are only ever
 * shown as text.
 */
public final class AlertCard {

    private static final int LONGEST = 600;
    private static final int MOST = 12;

    private final List<AlertView> episodes;
    private final List<AlertView> alerts;
    private final AlertView first;
    private final Texts texts;
    private final Locale reader;
    private final AlertSeverity severity;
    private final HtmlComponent card = tag("article", "ll-alert");

    private AlertCard(List<AlertView> episodes, Texts texts, Locale reader, SeverityWords severities) {
        this.episodes = episodes;
        this.alerts = Flapping.newest(episodes);
        this.first = alerts.stream().filter(AlertView::isFiring).findFirst().orElseGet(alerts::getFirst);
        this.texts = texts;
        this.reader = reader;
        this.severity = severities.worst(alerts.stream()
                .filter(alert -> alert.isFiring() == first.isFiring())
                .map(AlertView::labels));
    }

    /** {@code actions} stand at its foot; {@code alerts} share a name and are not empty. */
    public static HtmlComponent of(
            List<AlertView> alerts, Texts texts, Locale reader, SeverityWords severities, Div actions) {
        return new AlertCard(alerts, texts, reader, severities).show(actions);
    }

    private HtmlComponent show(Div actions) {
        card.getElement().setAttribute("data-alert", first.status().name());
        add(head());
        var words = words(first);
        if (!words.isBlank()) {
            card.getElement().appendChild(paragraph("ll-alert-text", words).getElement());
        }
        var values = first.annotations().getOrDefault("values", "");
        if (!values.isBlank()) {
            add(tag("p", "ll-why", icon("pulse"), span("", shortened(values))));
        }
        skew();
        var shared = shared();
        add(labels(shared.stream()
                .filter(label -> !label.getKey().equals("alertname"))
                .collect(Collectors.toSet())));
        if (alerts.size() > 1) {
            add(differences(shared));
        }
        episodes.stream().map(AlertView::attachedBecause).distinct().forEach(because -> {
            if (because != null) {
                add(tag("p", "ll-why", icon("link"), span("", because(because))));
            }
        });
        AlertLinks.of(first, texts, reader).forEach(actions::add);
        if (actions.getComponentCount() > 0) {
            card.getElement().appendChild(actions.getElement());
        }
        return card;
    }

    private void skew() {
        alerts.stream().flatMap(alert -> alert.skew().stream()).findFirst().ifPresent(ahead -> {
            var told = texts.text(reader, "alert.skew", ahead.toSeconds());
            add(tag("p", "ll-why", icon("clock"), span("", told)));
        });
    }

    private String because(Because because) {
        return texts.text(reader, "alert.because." + because.kind().word(), because.detail());
    }

    private void add(HtmlComponent part) {
        card.getElement().appendChild(part.getElement());
    }

    private HtmlComponent head() {
        var title = tag("h3", "ll-alert-title", first.name());
        var head = tag(
                "header",
                "ll-alert-head",
                Markup.badge("data-alert", first.status(), texts.text(reader, "alert.status." + first.status())),
                Markup.badge("data-alert-severity", severity, texts.text(reader, "alert.severity." + severity)),
                title);
        if (alerts.size() > 1) {
            var count = span("ll-panel-note", "× " + alerts.size());
            head.getElement().appendChild(count.getElement());
        }
        var starts = Flapping.of(episodes);
        if (starts > 0) {
            var flapping = span("ll-badge ll-flapping", texts.text(reader, "alert.flapping", starts));
            flapping.getElement().setAttribute("title", texts.text(reader, "alert.flapping.text"));
            head.getElement().appendChild(flapping.getElement());
        }
        var since = alerts.stream().map(AlertView::startsAt).min(Comparator.naturalOrder());
        since.ifPresent(
                at -> head.getElement().appendChild(Markup.time(at, "relative").getElement()));
        return head;
    }

    private Set<Map.Entry<String, String>> shared() {
        return first.labels().values().entrySet().stream()
                .filter(label -> alerts.stream()
                        .allMatch(alert -> alert.labels().values().entrySet().contains(label)))
                .collect(Collectors.toSet());
    }

    /** One line for each alert, with only what tells it from the others. */
    private HtmlComponent differences(Set<Map.Entry<String, String>> shared) {
        var lines = tag("ul", "ll-same");
        for (AlertView alert : alerts.stream().limit(MOST).toList()) {
            var own = alert.labels().values().entrySet().stream()
                    .filter(label -> !shared.contains(label))
                    .collect(Collectors.toSet());
            var line = tag("li", "", labels(own));
            line.getElement().setAttribute("data-alert", alert.status().name());
            if (!alert.isFiring() && first.isFiring()) {
                var ended = span("ll-panel-note", texts.text(reader, "alert.status." + alert.status()));
                line.getElement().appendChild(ended.getElement());
            }
            lines.getElement().appendChild(line.getElement());
        }
        if (alerts.size() > MOST) {
            lines.getElement()
                    .appendChild(tag("li", "ll-panel-note", texts.text(reader, "alert.more", alerts.size() - MOST))
                            .getElement());
        }
        return lines;
    }

    private String words(AlertView alert) {
        var annotations = alert.annotations();
        var chinese = annotations.getOrDefault("summary_zh", "");
        var words = "zh".equals(reader.getLanguage()) && !chinese.isBlank()
                ? chinese
                : annotations.getOrDefault("summary", annotations.getOrDefault("description", ""));
        return shortened(words);
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private static HtmlComponent labels(Set<Map.Entry<String, String>> labels) {
        var list = tag("ul", "ll-labels");
        labels.stream().sorted(Map.Entry.comparingByKey()).forEach(label -> {
            var value = label.getValue().length() > 120 ? label.getValue().substring(0, 120) + "…" : label.getValue();
            var chip = tag("li", "ll-label-chip", label.getKey() + "=\"" + value + "\"");
            list.getElement().appendChild(chip.getElement());
        });
        return list;
    }
}
