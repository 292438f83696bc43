package lifeline.asset.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lifeline.asset.AchievableRpo;
import lifeline.asset.DetectionBudget;
import lifeline.asset.Readiness;
import lifeline.asset.RestoreTest;
import lifeline.asset.Telemetry;
import lifeline.shell.Markup;

/** What stands behind the figures of an asset: sources, copies, restore tests, alert rules. */
final class AssetTables {

    private static final int TESTS = 10;
    private static final int RULES = 8;

    private enum Heard {
        USABLE,
        UNUSABLE
    }

    private final AssetFacts facts;
    private final AssetCommands commands;

    AssetTables(AssetFacts facts, AssetCommands commands) {
        this.facts = facts;
        this.commands = commands;
    }

    static Component head(List<String> columns, Function<String, String> text) {
        var row = tag("tr", "");
        columns.forEach(column -> row.getElement()
                .appendChild(tag("th", "", text.apply("asset.page." + column)).getElement()));
        return tag("thead", "", row);
    }

    private Component table(String title, List<String> columns, List<Component> rows) {
        var table =
                tag("table", "ll-table", head(columns, facts::text), tag("tbody", "", rows.toArray(Component[]::new)));
        return Markup.panel(Markup.panelHead(facts.text(title)), div("ll-table-wrap", table), true);
    }

    private static Component row(Component... cells) {
        var row = tag("tr", "");
        for (Component cell : cells) {
            row.getElement().appendChild(tag("td", "", cell).getElement());
        }
        return row;
    }

    Component sources(Readiness ready) {
        var rows = ready.standing().sources().stream()
                .map(one -> source(one, ready))
                .toList();
        return table("asset.page.sources", List.of("source", "kind", "heard", "state"), rows);
    }

    private Component source(Telemetry heard, Readiness ready) {
        var silent = heard.isSilent(ready.exposure().now());
        var word = facts.text(silent ? "asset.page.source.silent" : "asset.page.source.known");
        var state = div("", Markup.badge("data-usable", silent ? Heard.UNUSABLE : Heard.USABLE, word));
        if (heard.isFailing()) {
            state.add(span(
                    "ll-cell-note",
                    facts.text("asset.page.source.failing", Objects.requireNonNullElse(heard.failure(), "?"))));
        }
        return row(
                new Span(heard.source().id()),
                new Span(heard.source().kind()),
                heard.answeredAt() == null
                        ? new Span(facts.text("asset.page.never"))
                        : Markup.time(heard.answeredAt(), "relative"),
                state);
    }

    Component strategy(Readiness ready) {
        var target = ready.asset().rpo();
        var rows = ready.standing().achievable().perCopy().stream()
                .map(one -> copy(one, target != null && one.worst().compareTo(target) > 0))
                .toList();
        return table("asset.page.strategy", List.of("copy", "kind", "place", "rhythm", "worst"), rows);
    }

    private Component copy(AchievableRpo.Worst one, boolean slow) {
        var copy = one.copy();
        var rhythm = copy.interval() == null
                ? facts.text("asset.page.rhythm.lag", facts.spoken(copy.lag()))
                : facts.text(
                        "asset.page.rhythm.every",
                        facts.spoken(copy.interval()),
                        facts.spoken(Objects.requireNonNullElse(copy.duration(), Duration.ZERO)));
        return row(
                new Span(copy.id()),
                new Span(copy.kind().word()),
                new Span(facts.text("asset.place." + one.location().word())),
                new Span(rhythm),
                span(slow ? "ll-asset-bad" : "", facts.spoken(one.worst())));
    }

    Component tests(Readiness ready) {
        var tests = commands.tests(ready.asset().id(), TESTS);
        if (tests.isEmpty()) {
            return Markup.panel(
                    Markup.panelHead(facts.text("asset.page.tests")),
                    div("ll-asset-more", new Span(facts.text("asset.page.tests.none"))),
                    true);
        }
        return table(
                "asset.page.tests",
                List.of("held", "result", "took", "by", "note"),
                tests.stream().map(this::test).toList());
    }

    private Component test(RestoreTest test) {
        return row(
                Markup.time(test.heldAt(), "full"),
                Markup.badge(
                        "data-usable",
                        test.passed() ? Heard.USABLE : Heard.UNUSABLE,
                        facts.text(test.passed() ? "asset.test.passed" : "asset.test.failed")),
                new Span(facts.spoken(test.took())),
                new Span(commands.nameOf(test)),
                new Span(test.note()));
    }

    Component detection(Readiness ready) {
        var rules = ready.detection().rules();
        if (rules.isEmpty()) {
            return Markup.panel(
                    Markup.panelHead(facts.text("asset.page.detection")),
                    div("ll-asset-more", new Span(facts.text("asset.detection.none"))),
                    true);
        }
        var rto = ready.asset().rto();
        var rows = rules.stream()
                .sorted(Comparator.comparing(DetectionBudget.Rule::total))
                .limit(RULES)
                .map(rule -> rule(rule, rto))
                .toList();
        return table("asset.page.detection", List.of("rule", "parts", "total", "share"), rows);
    }

    private Component rule(DetectionBudget.Rule rule, Duration rto) {
        var parts = String.join(
                " + ",
                facts.spoken(rule.scrape()),
                facts.spoken(rule.evaluation()),
                facts.spoken(rule.hold()),
                facts.spoken(rule.groupWait()));
        var percent = rule.total().toSeconds() * 100 / Math.max(1, rto.toSeconds());
        return row(
                div("", new Span(rule.alert()), span("ll-cell-note", rule.severity() + " · " + rule.scenario())),
                new Span(parts),
                new Span(facts.spoken(rule.total())),
                span(percent > 50 ? "ll-asset-bad" : "", percent + " %"));
    }
}
