package lifeline.content.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Locale;
import lifeline.content.ContentProblem;
import lifeline.content.ContentState;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One content file as a row: its name, what is in force of it, and what is wrong with the version that is not. */
final class ContentRow {

    private static final int SHORT_HASH = 12;

    private final Texts texts;
    private final Locale reader;
    private final ProblemWords words;

    ContentRow(Texts texts, Locale reader) {
        this.texts = texts;
        this.reader = reader;
        this.words = new ProblemWords(texts, reader);
    }

    /** How a file stands. */
    private enum Standing {
        IN_FORCE,
        REFUSED
    }

    Component of(ContentState state) {
        var standing = state.isRefused() ? Standing.REFUSED : Standing.IN_FORCE;
        var head = div(
                "ll-content-head",
                span("ll-row-title", state.name()),
                Markup.badge("data-content", standing, texts.text(reader, "content.state." + standing)));
        var row = div("ll-content-row", head);
        row.getElement().setAttribute("data-standing", standing.name());
        var refused = state.refused();
        if (refused != null) {
            row.add(sentence(state, refused));
        }
        row.add(facts(state));
        if (!state.problems().isEmpty()) {
            row.add(problems(state));
        }
        return row;
    }

    private Component sentence(ContentState state, ContentState.Refused refused) {
        var version = state.inForce();
        var said = div("ll-content-said");
        said.add(told(refused.gone() ? "content.gone" : "content.refused", refused.since()));
        said.add(
                version == null
                        ? Markup.paragraph("", texts.text(reader, "content.nothing-in-force"))
                        : told("content.last-good", version.readAt()));
        return said;
    }

    private Component told(String key, Instant at) {
        return tag("p", "", span("", texts.text(reader, key) + " "), Markup.time(at, "clock"));
    }

    private Component facts(ContentState state) {
        var facts = tag("dl", "ll-facts");
        var version = state.inForce();
        if (version != null) {
            fact(facts, "content.fact.version", version.number());
            facts.getElement()
                    .appendChild(Markup.fact(texts.text(reader, "content.fact.sha256"), hash(version.sha256()))
                            .getElement());
            facts.getElement()
                    .appendChild(Markup.fact(
                                    texts.text(reader, "content.fact.read"), Markup.time(version.readAt(), "relative"))
                            .getElement());
        }
        var refused = state.refused();
        if (refused != null && refused.sha256() != null) {
            facts.getElement()
                    .appendChild(Markup.fact(texts.text(reader, "content.fact.refused"), hash(refused.sha256()))
                            .getElement());
        }
        return facts;
    }

    private void fact(HtmlComponent facts, String key, @Nullable String value) {
        if (value != null) {
            facts.getElement()
                    .appendChild(Markup.fact(texts.text(reader, key), value).getElement());
        }
    }

    private static Component hash(String sha256) {
        var hash = tag("code", "", sha256.substring(0, SHORT_HASH));
        hash.getElement().setAttribute("title", sha256);
        return hash;
    }

    private Component problems(ContentState state) {
        HtmlComponent list = tag("ul", "ll-content-problems");
        state.problems()
                .forEach(problem -> list.getElement()
                        .appendChild(tag("li", "", problem(state, problem)).getElement()));
        return new Div(list);
    }

    private Component problem(ContentState state, ContentProblem problem) {
        var elsewhere = !problem.file().equals(state.name());
        var place = (elsewhere ? problem.file() + " " : "")
                + (problem.line() == 0 ? "" : texts.text(reader, "content.place", problem.line(), problem.column()));
        return div("", span("ll-content-place", place.strip()), span("", words.told(problem.message())));
    }
}
