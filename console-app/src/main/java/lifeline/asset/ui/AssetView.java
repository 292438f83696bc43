package lifeline.asset.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.paragraph;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import lifeline.asset.Asset;
import lifeline.asset.PointLocation;
import lifeline.asset.Readiness;
import lifeline.shell.AssetsTouched;
import lifeline.shell.ContentTouched;
import lifeline.shell.LiveUpdates;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;
import org.jspecify.annotations.Nullable;

/** One asset: what would be lost now, each missing point explained, and every recovery point with its verdict. */
@Route(value = ReadinessNavigation.PATH + "/:id", layout = MainLayout.class)
@PermitAll
class AssetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AssetCommands commands;
    private final ExposureFace face;
    private final AssetFacts facts;
    private final Div head = div("");
    private final Div body = div("ll-stack ll-asset-tables");
    private @Nullable PointsPanel points;
    private @Nullable Asset asset;

    AssetView(AssetCommands commands, LiveUpdates updates) {
        this.commands = commands;
        this.face = new ExposureFace(commands.texts(), getLocale());
        this.face.addClassName("ll-exposure--large");
        this.facts = new AssetFacts(commands.texts(), getLocale());
        addClassName("ll-page");
        add(head, body);
        updates.whileShown(
                this, event -> event instanceof AssetsTouched || event instanceof ContentTouched, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        asset = commands.asset(id).orElse(null);
        if (asset == null) {
            head.removeAll();
            Markup.replace(
                    body,
                    div(
                            "ll-panel",
                            Markup.empty(
                                    "shield",
                                    getTranslation("asset.unknown", id),
                                    getTranslation("asset.unknown.text"),
                                    "error")));
            return;
        }
        if (asset.isVital()) {
            getElement().setAttribute("data-vital", "");
        }
        points = new PointsPanel(commands, asset, getLocale());
        refresh();
    }

    private void refresh() {
        if (asset == null || points == null) {
            return;
        }
        var ready = commands.readiness(asset.id());
        Markup.replace(head, header(ready));
        var tables = new AssetTables(facts, commands);
        points.refresh();
        Markup.replace(body, exposures(ready), lost(ready));
        if (ready.asset().rpo() != null) {
            body.add(points.component(), tables.sources(ready), tables.strategy(ready), tables.tests(ready));
        }
        body.add(tables.detection(ready));
    }

    private Component header(Readiness ready) {
        var shown = ready.asset();
        var title = div(
                "",
                Markup.link(ReadinessNavigation.PATH, "ll-crumb", new Span(getTranslation("asset.nav"))),
                tag("h1", "ll-title", shown.title().in(getLocale())));
        if (shown.summary() != null) {
            title.add(paragraph("ll-lede", shown.summary().in(getLocale())));
        }
        title.add(objectives(shown));
        var actions = div("ll-actions");
        if (shown.rpo() != null && commands.mayRecord()) {
            actions.add(Markup.button(
                    getTranslation("asset.record"),
                    "ll-btn--primary",
                    () -> RecordTestDialog.open(commands, shown, getLocale())));
        }
        return tag("header", "ll-page-head", title, div("ll-overall", facts.score(ready.score(), true), actions));
    }

    private Component objectives(Asset shown) {
        var rpo = shown.rpo();
        var objectives = rpo == null
                ? getTranslation("asset.page.objectives.rto", facts.spoken(shown.rto()))
                : getTranslation("asset.page.objectives", facts.spoken(shown.rto()), facts.spoken(rpo));
        var list = tag(
                "dl",
                "ll-facts",
                Markup.fact(getTranslation("asset.tier", shown.tier()), objectives),
                Markup.fact(getTranslation("asset.page.service"), shown.service()),
                Markup.fact(getTranslation("asset.page.owners"), String.join(", ", shown.owners())));
        if (!shown.dependsOn().isEmpty()) {
            list.getElement()
                    .appendChild(Markup.fact(getTranslation("asset.page.needs"), needs(shown))
                            .getElement());
        }
        return list;
    }

    private Component needs(Asset shown) {
        var links = div("ll-inline");
        for (String id : shown.dependsOn()) {
            var name =
                    commands.asset(id).map(one -> one.title().in(getLocale())).orElse(id);
            links.add(Markup.link(ReadinessNavigation.PATH + "/" + id, "ll-link", new Span(name)));
        }
        return links;
    }

    private Component exposures(Readiness ready) {
        if (ready.asset().rpo() == null) {
            return div("ll-panel", div("ll-panel-body", new Span(reason(ready))));
        }
        face.show(ready.asset(), ready.exposure());
        var latest = ready.exposure().latest();
        var now = figure("asset.exposure", face, span("ll-asset-why", reason(ready)));
        if (latest != null) {
            now.add(div(
                    "ll-inline ll-asset-why",
                    new Span(getTranslation("asset.exposure.point")),
                    Markup.time(latest.consistentAt(), "relative"),
                    new Span(latest.name())));
        }
        var tested = ready.exposure().testedExposure();
        var proven = figure(
                "asset.tested",
                span("ll-asset-number", tested == null ? "–" : facts.spoken(tested)),
                div("ll-inline ll-asset-why", facts.tested(ready)),
                div("ll-inline ll-asset-why", new Span(getTranslation("asset.restore")), facts.restored(ready)));
        return tag("section", "ll-panel", div("ll-asset-exposures", now, proven, worst(ready)));
    }

    private String reason(Readiness ready) {
        return getTranslation("asset.reason." + ready.exposure().reason());
    }

    private Div worst(Readiness ready) {
        var achievable = ready.standing().achievable();
        var places = achievable.byPlace();
        var best = achievable.best().map(one -> facts.spoken(one.worst())).orElse("–");
        return figure(
                "asset.achievable",
                span("ll-asset-number", best),
                div("ll-asset-why", facts.achievable(ready)),
                span(
                        "ll-asset-why",
                        getTranslation(
                                "asset.achievable.places",
                                facts.spoken(places.get(PointLocation.LOCAL)),
                                facts.spoken(places.get(PointLocation.OFFSITE)))),
                div("ll-inline ll-asset-why", new Span(getTranslation("asset.places")), facts.places(ready)));
    }

    private Div figure(String key, Component... parts) {
        var figure = div("ll-asset-figure", tag("h3", "", getTranslation(key)));
        figure.add(parts);
        return figure;
    }

    private Component lost(Readiness ready) {
        var rows = div("");
        for (Readiness.Lost one : ready.lost()) {
            var points = span("ll-lost-points", getTranslation("asset.points", one.points()));
            points.getElement().setAttribute("data-points", String.valueOf(one.points()));
            rows.add(div(
                    "ll-lost",
                    points,
                    span("ll-lost-why", commands.says().why(one).in(getLocale())),
                    span("ll-lost-advice", commands.says().advice(one).in(getLocale()))));
        }
        if (ready.lost().isEmpty()) {
            rows.add(div("ll-asset-more", new Span(getTranslation("asset.page.lost.none"))));
        }
        return Markup.panel(Markup.panelHead(getTranslation("asset.page.lost")), rows, true);
    }

    @Override
    public String getPageTitle() {
        return (asset == null ? getTranslation("asset.title") : asset.title().in(getLocale())) + " · Lifeline";
    }
}
