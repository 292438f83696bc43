package lifeline.timeline.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lifeline.kernel.Actor;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentPanel;
import lifeline.shell.IncidentPart;
import lifeline.shell.Markup;
import lifeline.shell.Texts;
import lifeline.timeline.Timeline;
import lifeline.timeline.TimelineLine;
import lifeline.timeline.TimelineTexts;
import org.springframework.core.annotation.Order;

/** What happened, the newest first, with who, in which role, and both times where they differ. */
@SpringComponent
@Order(80)
class TimelinePanel implements IncidentPanel {

    private static final Duration FAR = Duration.ofHours(12);
    private static final Map<String, String> TONES = tones(Map.of(
            "red",
            "clock-breached check-fail step-failed-noted step-failed action-refused deadline-overdue data-loss-over"
                    + " restored-over",
            "amber",
            "clock-half clock-at-risk clock-projected check-unknown action-unknown step-unknown step-unknown-noted"
                    + " deadline-near stage-overdue approval-near verification-near data-loss-unknown corruption-timed"
                    + " corruption-timed-noted notice-near-internal notice-near-external notice-overdue-internal"
                    + " notice-overdue-external",
            "green",
            "incident-recovered clock-stopped-met check-pass data-loss-within restored-within"));

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final Timeline timeline;
    private final TimelineTexts sentences;
    private final Texts texts;

    TimelinePanel(Timeline timeline, TimelineTexts sentences, Texts texts) {
        this.timeline = timeline;
        this.sentences = sentences;
        this.texts = texts;
    }

    @Override
    public Slot slot() {
        return Slot.MAIN;
    }

    @Override
    public IncidentPart partFor(IncidentId incident) {
        return new Part(incident);
    }

    private final class Part implements IncidentPart {

        private final IncidentId incident;
        private final Locale reader = UI.getCurrent().getLocale();
        private final HtmlComponent entries = tag("ol", "ll-timeline");
        private final Span count = span("ll-panel-note", "");
        private final HtmlComponent box;
        private List<TimelineLine> shown = List.of();

        Part(IncidentId incident) {
            this.incident = incident;
            this.box = Markup.panel(Markup.panelHead(texts.text(reader, "timeline.title"), count), entries, false);
            box.setId("timeline");
            refresh();
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void refresh() {
            var lines = timeline.of(incident);
            if (lines.equals(shown)) {
                return;
            }
            shown = lines;
            count.setText(texts.text(reader, "timeline.count", lines.size()));
            Markup.replace(entries, lines.reversed().stream().map(this::entry).toArray(Component[]::new));
        }

        private Component entry(TimelineLine line) {
            var mark = span("ll-entry-mark", "");
            mark.getElement().setAttribute("aria-hidden", "true");
            var time = Markup.time(line.occurredAt(), "clock");
            time.setClassName("ll-entry-time");
            var entry = tag("li", "ll-entry", time, mark, body(line));
            entry.setId("entry-" + line.id());
            entry.getElement()
                    .setAttribute(
                            "data-kind", line.kind().substring(0, line.kind().indexOf('-')));
            tone(line).ifPresent(tone -> entry.getElement().setAttribute("data-tone", tone));
            return entry;
        }

        private Component body(TimelineLine line) {
            var body = div(
                    "ll-entry-body",
                    tag("p", "ll-entry-text", told(sentences.sentence(line, reader), line.occurredAt())));
            var meta = tag("p", "ll-entry-meta", span("", actor(line.actor())));
            var role = line.actor().role();
            if (role != null) {
                meta.getElement()
                        .appendChild(
                                span("", texts.text(reader, "role." + role)).getElement());
            }
            if (line.isLate()) {
                var late =
                        Duration.between(line.occurredAt(), line.recordedAt()).toSeconds();
                meta.getElement()
                        .appendChild(span("", texts.text(reader, "timeline.recorded-later", late))
                                .getElement());
            }
            body.add(meta);
            var note = line.facts().get("note");
            if (note != null && !note.in(reader).isBlank()) {
                body.add(tag("blockquote", "ll-quote", note.in(reader)));
            }
            return body;
        }

        private String actor(Actor actor) {
            return switch (actor.kind()) {
                case SYSTEM -> texts.text(reader, "actor.console");
                case SOURCE -> texts.text(reader, "actor.source", actor.name());
                case PERSON -> actor.name();
            };
        }
    }

    /** Moments inside a sentence are stored in UTC and shown in the reader's own zone; far ones with their day. */
    private static Component[] told(String sentence, Instant at) {
        var parts = new ArrayList<Component>();
        var moments = MOMENT.matcher(sentence);
        var from = 0;
        while (moments.find()) {
            parts.add(span("", sentence.substring(from, moments.start())));
            var moment = Instant.parse(moments.group());
            var far = Duration.between(at, moment).abs().compareTo(FAR) > 0;
            parts.add(Markup.time(moment, far ? "full" : "clock"));
            from = moments.end();
        }
        parts.add(span("", sentence.substring(from)));
        return parts.toArray(Component[]::new);
    }

    private static Map<String, String> tones(Map<String, String> kinds) {
        var tones = new HashMap<String, String>();
        kinds.forEach((tone, words) -> List.of(words.split(" ")).forEach(kind -> tones.put(kind, tone)));
        return Map.copyOf(tones);
    }

    /** Only what a reader's eye should find by itself has a colour. */
    private static Optional<String> tone(TimelineLine line) {
        return Optional.ofNullable(TONES.get(line.kind()));
    }
}
