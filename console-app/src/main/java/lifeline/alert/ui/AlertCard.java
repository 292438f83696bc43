package lifeline.alert.ui;

import static lifeline.shell.Markup.icon;
import static lifeline.shell.Markup.paragraph;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Map;
import lifeline.alert.AlertView;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** An alert with its labels and its words. Labels and annotations are hostile: they are only ever shown as text. */
public final class AlertCard {

    private static final int LONGEST = 600;

    private AlertCard() {}

    /** {@code actions} stand at its foot. */
    public static HtmlComponent of(AlertView alert, Texts texts, Locale reader, Div actions) {
        var head = Markup.div(
                "ll-alert-head",
                Markup.badge("data-alert", alert.status(), texts.text(reader, "alert.status." + alert.status())),
                tag("h3", "ll-alert-title", alert.name()),
                Markup.time(alert.startsAt(), "relative"));
        var card = tag("article", "ll-alert", head);
        card.getElement().setAttribute("data-alert", alert.status().name());
        var words = words(alert, reader);
        if (!words.isBlank()) {
            card.getElement().appendChild(paragraph("ll-alert-text", words).getElement());
        }
        card.getElement().appendChild(labels(alert).getElement());
        var because = alert.attachedBecause();
        if (because != null) {
            var why = tag("p", "ll-why", icon("link"), span("", texts.text(reader, "alert.because", because)));
            card.getElement().appendChild(why.getElement());
        }
        link(alert, texts, reader, actions);
        if (actions.getComponentCount() > 0) {
            card.getElement().appendChild(actions.getElement());
        }
        return card;
    }

    private static void link(AlertView alert, Texts texts, Locale reader, Div actions) {
        var address = alert.generatorUrl();
        if (address.startsWith("http://") || address.startsWith("https://")) {
            var link = new Anchor(address, texts.text(reader, "alert.source-link"));
            link.setClassName("ll-btn ll-btn--quiet");
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            actions.add(link);
        }
    }

    private static String words(AlertView alert, Locale reader) {
        var annotations = alert.annotations();
        var words = "zh".equals(reader.getLanguage())
                        && !annotations.getOrDefault("summary_zh", "").isBlank()
                ? annotations.getOrDefault("summary_zh", "")
                : annotations.getOrDefault("summary", annotations.getOrDefault("description", ""));
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private static HtmlComponent labels(AlertView alert) {
        var list = tag("ul", "ll-labels");
        for (Map.Entry<String, String> label : alert.labels().values().entrySet()) {
            var value = label.getValue().length() > 120 ? label.getValue().substring(0, 120) + "…" : label.getValue();
            list.getElement()
                    .appendChild(tag("li", "ll-label-chip", label.getKey() + "=\"" + value + "\"")
                            .getElement());
        }
        return list;
    }
}
