package lifeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.Locale;

/** The building blocks of the screens: plain elements with the classes of the style sheets. Texts are never HTML. */
public final class Markup {

    private Markup() {}

    public static Div div(String classes, Component... children) {
        var div = new Div(children);
        div.setClassName(classes);
        return div;
    }

    public static Span span(String classes, String text) {
        var span = new Span(text);
        if (!classes.isEmpty()) {
            span.setClassName(classes);
        }
        return span;
    }

    public static Component paragraph(String classes, String text) {
        return tag("p", classes, text);
    }

    /** Any other element with a text. */
    public static HtmlComponent tag(String name, String classes, String text) {
        var component = new HtmlComponent(name);
        component.getElement().setText(text);
        if (!classes.isEmpty()) {
            component.setClassName(classes);
        }
        return component;
    }

    /** Any other element with children. */
    public static HtmlComponent tag(String name, String classes, Component... children) {
        var component = new HtmlComponent(name);
        if (!classes.isEmpty()) {
            component.setClassName(classes);
        }
        for (Component child : children) {
            component.getElement().appendChild(child.getElement());
        }
        return component;
    }

    /** A sign without words; the words stand beside it. */
    public static Span icon(String name) {
        var icon = span("ll-icon", "");
        icon.getElement().setAttribute("data-icon", name).setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Shape, word and colour for one value; {@code attribute} is such as {@code data-state}. */
    public static Span badge(String attribute, Enum<?> value, String word) {
        var badge = span("ll-badge", word);
        badge.getElement().setAttribute(attribute, value.name());
        return badge;
    }

    /** The shape alone, with its word for those who cannot see it. */
    public static Span mark(Enum<?> value, String word) {
        var mark = span("ll-mark", "");
        mark.getElement()
                .setAttribute("data-step", value.name())
                .setAttribute("role", "img")
                .setAttribute("aria-label", word);
        return mark;
    }

    /** A moment, told relative to now or as a time of day in the reader's own zone. */
    public static HtmlComponent time(Instant at, String mode) {
        var time = new HtmlComponent("ll-time");
        time.getElement().setAttribute("at", at.toString()).setAttribute("mode", mode);
        return time;
    }

    public static HtmlComponent copy(String text, String label) {
        var copy = new HtmlComponent("ll-copy");
        copy.getElement().setAttribute("text", text).setAttribute("label", label);
        return copy;
    }

    public static NativeButton button(String text, String classes, Runnable onClick) {
        var button = new NativeButton(text, _ -> onClick.run());
        button.setClassName("ll-btn" + (classes.isEmpty() ? "" : " " + classes));
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** Shows the key on the button and lets the keyboard press it. */
    public static NativeButton keyed(NativeButton button, String key) {
        button.getElement().setAttribute("data-key", key).setAttribute("data-key-label", button.getText());
        button.add(tag("kbd", "", key.toUpperCase(Locale.ROOT)));
        return button;
    }

    public static Anchor link(String path, String classes, Component... children) {
        var link = new Anchor(path, children);
        link.setClassName(classes);
        return link;
    }

    /** One name and its value in a list of facts. */
    public static Component fact(String name, Component value) {
        return div("ll-fact", tag("dt", "ll-fact-name", name), tag("dd", "ll-fact-value", value));
    }

    public static Component fact(String name, String value) {
        return fact(name, new Span(value));
    }

    /** A box with a heading; {@code flush} when its body is rows. */
    public static HtmlComponent panel(Component head, Component body, boolean flush) {
        var box = tag("section", "ll-panel", head);
        var inside = div("ll-panel-body" + (flush ? " ll-panel-body--flush" : ""), body);
        box.getElement().appendChild(inside.getElement());
        return box;
    }

    public static HtmlComponent panelHead(String title, Component... beside) {
        var head = tag("header", "ll-panel-head", tag("h2", "", title));
        for (Component one : beside) {
            head.getElement().appendChild(one.getElement());
        }
        return head;
    }

    /** What an empty place says; {@code tone} is calm, error or denied. */
    public static Component empty(String icon, String title, String text, String tone) {
        var empty = div("ll-empty", icon(icon), tag("h2", "ll-empty-title", title), paragraph("ll-empty-text", text));
        empty.getElement().setAttribute("data-tone", tone);
        return empty;
    }

    /** Takes out what was there and puts in what is. */
    public static void replace(Component parent, Component... children) {
        Element element = parent.getElement();
        element.removeAllChildren();
        for (Component child : children) {
            element.appendChild(child.getElement());
        }
    }
}
