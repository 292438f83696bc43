package lifeline.incident.web;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.shell.Texts;
import lifeline.timeline.TimelineLine;
import lifeline.timeline.TimelineTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes lines of the timeline for programs: the facts, and the sentence in both languages. */
@Component
class WritesLines {

    private final TimelineTexts texts;

    WritesLines(TimelineTexts texts) {
        this.texts = texts;
    }

    /** Who did it; {@code role} where one was held. */
    record ActorJson(Actor.Kind kind, String name, @Nullable String role) {}

    /** A line of the timeline; {@code recordedAt} is when it was written down. */
    record LineJson(
            long id,
            Instant occurredAt,
            Instant recordedAt,
            ActorJson actor,
            String kind,
            Map<String, BilingualText> facts,
            BilingualText text) {}

    LineJson json(TimelineLine line) {
        var actor = line.actor();
        var role = actor.role();
        return new LineJson(
                line.id(),
                line.occurredAt(),
                line.recordedAt(),
                new ActorJson(actor.kind(), actor.name(), role == null ? null : role.word()),
                line.kind(),
                line.facts(),
                new BilingualText(texts.sentence(line, Texts.ENGLISH), texts.sentence(line, Texts.CHINESE)));
    }
}
