package lifeline.asset.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lifeline.asset.Readiness;
import lifeline.asset.SaysWhy;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** One asset in the list: its score, what is at risk now, and the answers that matter most. */
final class AssetRow {

    private final AssetFacts facts;
    private final SaysWhy says;
    private final Locale reader;
    private final ExposureFace face;
    private final Anchor link;

    AssetRow(Readiness first, SaysWhy says, Texts texts, Locale reader) {
        this.facts = new AssetFacts(texts, reader);
        this.says = says;
        this.reader = reader;
        this.face = new ExposureFace(texts, reader);
        var asset = first.asset();
        this.link = Markup.link(ReadinessNavigation.PATH + "/" + asset.id(), "ll-asset");
        link.getElement().setAttribute("data-asset", asset.id()).setAttribute("data-nav-item", "");
        if (asset.isVital()) {
            link.getElement().setAttribute("data-vital", "");
        }
        show(first);
    }

    Component component() {
        return link;
    }

    /** The ticking face stays; what is beside it is written anew. */
    void show(Readiness ready) {
        Component standing = face;
        if (ready.asset().rpo() == null) {
            var badge = Markup.badge(
                    "data-exposure",
                    ready.exposure().state(),
                    facts.text("asset.state." + ready.exposure().state()));
            badge.addClassName("ll-asset-calm");
            standing = badge;
        } else {
            face.show(ready.asset(), ready.exposure());
        }
        var shown = new ArrayList<Component>(List.of(facts.score(ready.score(), false), what(ready), standing));
        shown.add(answers(ready));
        link.removeAll();
        link.add(shown);
    }

    private Component what(Readiness ready) {
        var asset = ready.asset();
        var words = div(
                "ll-asset-what",
                div(
                        "ll-asset-title",
                        span("", asset.title().in(reader)),
                        span("ll-chip", facts.text("asset.tier", asset.tier()))));
        ready.lost().stream()
                .filter(lost -> lost.points() > 0)
                .sorted(Comparator.comparing(Readiness.Lost::points).reversed())
                .limit(2)
                .forEach(lost -> words.add(span("ll-asset-why", says.why(lost).in(reader))));
        return words;
    }

    private Component answers(Readiness ready) {
        var list = tag("dl", "ll-facts");
        if (ready.asset().rpo() != null) {
            add(list, "asset.tested", facts.tested(ready));
            add(list, "asset.achievable", facts.achievable(ready));
            add(list, "asset.places", facts.places(ready));
            add(list, "asset.restore", facts.restored(ready));
        }
        add(list, "asset.detection", facts.detection(ready));
        return list;
    }

    private void add(Component list, String key, Component value) {
        list.getElement().appendChild(Markup.fact(facts.text(key), value).getElement());
    }
}
