package lifeline.asset.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import lifeline.asset.Asset;
import lifeline.asset.JudgedPoint;
import lifeline.shell.Markup;
import org.jspecify.annotations.Nullable;

/** The recovery points of an asset, the newest first: what can be restored, and why the others cannot. */
final class PointsPanel {

    private static final int PAGE = 20;
    private static final List<String> COLUMNS = List.of("consistent", "kind", "place", "usable", "proof", "source");

    private enum Verdict {
        USABLE,
        UNUSABLE
    }

    private final AssetCommands commands;
    private final Asset asset;
    private final Locale reader;
    private final Div body = div("");
    private final Component panel;
    private int most = PAGE;

    PointsPanel(AssetCommands commands, Asset asset, Locale reader) {
        this.commands = commands;
        this.asset = asset;
        this.reader = reader;
        this.panel = Markup.panel(Markup.panelHead(text("asset.page.points")), body, true);
    }

    Component component() {
        return panel;
    }

    private String text(String key, Object... arguments) {
        return commands.texts().text(reader, key, arguments);
    }

    void refresh() {
        var found = commands.points(asset.id(), null, most + 1);
        if (found.isEmpty()) {
            Markup.replace(
                    body,
                    Markup.empty(
                            "shield",
                            text("asset.page.points.none"),
                            text("asset.page.points.none.text", asset.id()),
                            "calm"));
            return;
        }
        var rows = tag("tbody", "");
        found.stream()
                .limit(most)
                .forEach(point -> rows.getElement().appendChild(row(point).getElement()));
        Markup.replace(
                body, div("ll-table-wrap", tag("table", "ll-table", AssetTables.head(COLUMNS, this::text), rows)));
        if (found.size() > most) {
            body.add(div("ll-asset-more", Markup.button(text("asset.page.more"), "ll-btn--quiet", () -> {
                most += PAGE;
                refresh();
            })));
        }
    }

    private Component row(JudgedPoint judged) {
        var point = judged.point();
        var verdict = judged.isUsable() ? Verdict.USABLE : Verdict.UNUSABLE;
        var usable = tag(
                "td",
                "",
                Markup.badge("data-usable", verdict, text(judged.isUsable() ? "asset.usable" : "asset.unusable")));
        commands.says()
                .why(judged)
                .ifPresent(why -> usable.getElement()
                        .appendChild(span("ll-cell-note", why.in(reader)).getElement()));
        var proof = judged.isTested() ? "asset.chain-tested" : "asset.verification." + point.verification();
        return tag(
                "tr",
                "",
                tag("td", "", Markup.time(point.consistentAt(), "full"), relative(judged)),
                tag("td", "", new Span(point.kind().word()), span("ll-cell-note", size(point.size()))),
                tag("td", "", text("asset.place." + point.location().word())),
                usable,
                tag("td", "", text(proof)),
                tag("td", "", new Span(point.source()), span("ll-cell-note", point.name())));
    }

    private static Component relative(JudgedPoint judged) {
        var box = span("ll-cell-note", "");
        box.add(Markup.time(judged.point().consistentAt(), "relative"));
        return box;
    }

    /** In the largest unit of 1024 that leaves at least one. */
    static String size(@Nullable Long bytes) {
        if (bytes == null) {
            return "";
        }
        var units = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB");
        var unit = 0;
        double size = bytes;
        while (size >= 1024 && unit < units.size() - 1) {
            size /= 1024;
            unit++;
        }
        return (unit == 0 ? String.valueOf(bytes) : String.format(Locale.ROOT, "%.1f", size)) + " " + units.get(unit);
    }
}
