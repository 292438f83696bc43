package lifeline.asset.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;
import lifeline.asset.AchievableRpo;
import lifeline.asset.Lengths;
import lifeline.asset.PointLocation;
import lifeline.asset.Readiness;
import lifeline.asset.Readinesses;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The short answers about an asset, the same in the list and on its page. */
final class AssetFacts {

    private static final int FAIR = 80;
    private static final int POOR = 50;

    private final Texts texts;
    private final Locale reader;

    AssetFacts(Texts texts, Locale reader) {
        this.texts = texts;
        this.reader = reader;
    }

    String text(String key, Object... arguments) {
        return texts.text(reader, key, arguments);
    }

    String spoken(@Nullable Duration length) {
        return length == null ? "–" : Lengths.spoken(length).in(reader);
    }

    Component score(int score, boolean large) {
        var box = div(
                large ? "ll-score ll-score--large" : "ll-score",
                span("ll-score-number", String.valueOf(score)),
                span("ll-score-of", "/ 100"));
        box.getElement()
                .setAttribute("data-grade", score < POOR ? "POOR" : score < FAIR ? "FAIR" : "GOOD")
                .setAttribute("role", "img")
                .setAttribute("aria-label", text("asset.score", score));
        return box;
    }

    /** Bad words stand out by their weight as well as by colour. */
    private static Component word(String words, boolean bad) {
        return bad ? span("ll-asset-bad", words) : new Span(words);
    }

    Component tested(Readiness ready) {
        var tested = ready.exposure().tested();
        return tested == null ? word(text("asset.tested.none"), true) : Markup.time(tested.consistentAt(), "relative");
    }

    Component achievable(Readiness ready) {
        var achievable = ready.standing().achievable();
        var best = achievable.best().map(AchievableRpo.Worst::worst);
        if (best.isEmpty()) {
            return word(text("asset.achievable.none"), true);
        }
        var meets = achievable.meets(ready.asset().rpo());
        var words = spoken(best.get()) + " · " + text(meets ? "asset.achievable.meets" : "asset.achievable.fails");
        return word(words, !meets);
    }

    Component places(Readiness ready) {
        var standing = ready.standing();
        var required = Readinesses.required(ready.asset());
        var local = required.getOrDefault(PointLocation.LOCAL, 0);
        var offsite = required.getOrDefault(PointLocation.OFFSITE, 0);
        var localUsable = standing.usableIn(PointLocation.LOCAL);
        var offsiteUsable = standing.usableIn(PointLocation.OFFSITE);
        return word(
                text("asset.places.value", localUsable, local, offsiteUsable, offsite),
                localUsable < local || offsiteUsable < offsite);
    }

    Component restored(Readiness ready) {
        var restored = ready.standing().restored();
        if (restored == null) {
            return word(text("asset.restore.never"), true);
        }
        var left = Duration.between(ready.exposure().now(), restored.plus(Readinesses.testEvery(ready.asset())));
        var due = left.isNegative()
                ? word(text("asset.restore.overdue", spoken(left.negated())), true)
                : new Span(text("asset.restore.due", spoken(left)));
        return div("ll-inline", Markup.time(restored, "relative"), new Span("·"), due);
    }

    Component detection(Readiness ready) {
        var rto = ready.asset().rto();
        return ready.detection()
                .first()
                .map(rule -> {
                    var percent = ready.detection().percentOf(rto).orElseThrow();
                    return word(
                            text("asset.detection.value", spoken(rule.total()), percent, spoken(rto)), percent > 50);
                })
                .orElseGet(() -> word(text("asset.detection.none"), true));
    }
}
