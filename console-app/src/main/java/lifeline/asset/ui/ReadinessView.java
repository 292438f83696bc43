package lifeline.asset.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lifeline.asset.Readiness;
import lifeline.asset.Readinesses;
import lifeline.asset.SaysWhy;
import lifeline.shell.AssetsTouched;
import lifeline.shell.ContentTouched;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import lifeline.shell.Texts;

/** Every protected asset, the worst first: what would be lost now, and how ready we are. */
@Route(value = ReadinessNavigation.PATH, layout = MainLayout.class)
@PermitAll
class ReadinessView extends Div implements HasDynamicTitle {

    private final Readinesses readinesses;
    private final SaysWhy says;
    private final Texts texts;
    private final Clock clock;
    private final Map<String, AssetRow> rows = new LinkedHashMap<>();
    private final HtmlComponent list = tag("ul", "ll-rows");
    private final Div overall = div("ll-overall");
    private final Div body = div("");

    ReadinessView(Readinesses readinesses, SaysWhy says, Texts texts, Clock clock, LiveUpdates updates) {
        this.readinesses = readinesses;
        this.says = says;
        this.texts = texts;
        this.clock = clock;
        addClassName("ll-page");
        add(
                tag(
                        "header",
                        "ll-page-head",
                        div(
                                "",
                                tag("h1", "ll-title", getTranslation("asset.title")),
                                Markup.paragraph("ll-lede", getTranslation("asset.lede"))),
                        overall),
                body);
        refresh();
        updates.whileShown(
                this, event -> event instanceof AssetsTouched || event instanceof ContentTouched, this::refresh);
    }

    /** The order stays as it was when the page was opened: nothing moves away under a pointer. */
    private void refresh() {
        var all = readinesses.all(clock.instant());
        overall(all);
        if (all.isEmpty()) {
            Markup.replace(
                    body,
                    div(
                            "ll-panel",
                            Markup.empty(
                                    "shield",
                                    getTranslation("asset.none.title"),
                                    getTranslation("asset.none.text"),
                                    "calm")));
            return;
        }
        if (rows.size() != all.size()
                || !all.stream().allMatch(one -> rows.containsKey(one.asset().id()))) {
            build(all);
        } else {
            all.forEach(one -> row(one).show(one));
        }
    }

    private AssetRow row(Readiness one) {
        return rows.computeIfAbsent(one.asset().id(), _ -> new AssetRow(one, says, texts, getLocale()));
    }

    private void build(List<Readiness> all) {
        rows.clear();
        Markup.replace(
                list,
                all.stream().map(one -> tag("li", "", row(one).component())).toArray(Component[]::new));
        Markup.replace(body, tag("section", "ll-panel", list));
    }

    private void overall(List<Readiness> all) {
        var loud = all.stream().filter(one -> one.exposure().state().isLoud()).count();
        var facts = new AssetFacts(texts, getLocale());
        Markup.replace(
                overall,
                facts.score(Readinesses.overall(all), true),
                div(
                        "ll-overall-words",
                        span("", getTranslation("asset.overall")),
                        span(
                                loud == 0 ? "" : "ll-asset-bad",
                                loud == 0
                                        ? getTranslation("asset.count.calm")
                                        : getTranslation("asset.count.overview", loud)),
                        span("", getTranslation("asset.overall.text", all.size()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("asset.title") + " · Lifeline";
    }
}
