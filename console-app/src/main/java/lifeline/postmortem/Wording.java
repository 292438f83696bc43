package lifeline.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lifeline.deadline.Spoken;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Says facts in the report's language; every time is UTC, to the second. */
record Wording(Texts texts, Locale reader) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern ISO_MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    String text(String key, @Nullable Object... arguments) {
        return texts.text(reader, key, arguments);
    }

    /** The word for a constant, such as {@code incident.state.RECOVERED}. */
    String word(String prefix, Enum<?> constant) {
        return texts.text(reader, prefix + constant.name());
    }

    String in(BilingualText text) {
        return text.in(reader);
    }

    String at(Instant moment) {
        return MOMENT.format(moment);
    }

    @Nullable
    String atOrNull(@Nullable Instant moment) {
        return moment == null ? null : MOMENT.format(moment);
    }

    String length(Duration duration) {
        return Spoken.duration(duration).in(reader);
    }

    @Nullable
    String lengthOrNull(Instant from, @Nullable Instant to) {
        return to == null ? null : length(Duration.between(from, to));
    }

    String actor(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> text("actor.console");
            case SOURCE -> text("actor.source", actor.name());
            case PERSON -> actor.name();
        };
    }

    /**
     * Moments inside a sentence are stored in ISO 8601; here they read like the column beside them, with their day
     * where it is another than that of the line.
     */
    String withTimes(String sentence, Instant line) {
        return ISO_MOMENT.matcher(sentence).replaceAll(found -> {
            var moment = Instant.parse(found.group());
            var format = DAY.format(moment).equals(DAY.format(line)) ? TIME : MOMENT;
            return Matcher.quoteReplacement(format.format(moment));
        });
    }
}
