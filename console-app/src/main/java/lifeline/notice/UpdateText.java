package lifeline.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lifeline.clock.ClockReading;
import lifeline.deadline.Spoken;
import lifeline.shell.Texts;

/** Puts the facts of an update into words of one language. Every time is UTC, and every number is computed. */
final class UpdateText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final UpdateFacts facts;
    private final Texts texts;
    private final Locale reader;

    UpdateText(UpdateFacts facts, Texts texts, Locale reader) {
        this.facts = facts;
        this.texts = texts;
        this.reader = reader;
    }

    String written(String words) {
        var lines = new ArrayList<String>();
        lines.add(headline());
        lines.add(affected());
        lines.add(text("notice.text.status." + facts.status()));
        if (!words.isBlank()) {
            lines.add(words.strip());
        }
        recovered().ifPresent(lines::add);
        if (facts.audience() != Audience.EXTERNAL) {
            changes().ifPresent(lines::add);
            objective().ifPresent(lines::add);
        }
        next().ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** People outside need no key and no severity of ours. */
    private String headline() {
        var incident = facts.incident();
        var title = incident.title().in(reader);
        return facts.audience() == Audience.EXTERNAL
                ? text("notice.text.headline.external", word(), title)
                : text("notice.text.headline", word(), incident.severity(), incident.key(), title);
    }

    private String word() {
        return text("notice.status." + facts.status());
    }

    private String affected() {
        var since = at(facts.impactStart());
        var recovered = facts.incident().moments().recoveredAt();
        var until = recovered == null ? facts.asOf() : recovered;
        var lasted = Spoken.duration(minutes(Duration.between(facts.impactStart(), until)))
                .in(reader);
        var names = facts.affected().stream().map(name -> name.in(reader)).collect(Collectors.joining(gap()));
        return names.isEmpty()
                ? text("notice.text.since", since, lasted)
                : text("notice.text.affected", names, since, lasted);
    }

    private Optional<String> recovered() {
        return Optional.ofNullable(facts.incident().moments().recoveredAt())
                .map(at -> text("notice.text.recovered", at(at)));
    }

    private Optional<String> changes() {
        List<String> told =
                facts.changes().stream().map(change -> change.in(reader)).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(text("notice.text.changes", String.join(gap(), told)));
    }

    /** Of the clock with the least time left. */
    private Optional<String> objective() {
        return facts.clocks().stream()
                .min(Comparator.comparing(reading -> reading.clock().left(facts.asOf())))
                .map(this::objective);
    }

    private String objective(ClockReading reading) {
        var left = reading.clock().left(facts.asOf());
        var stopped = reading.stoppedAt() != null;
        var key = left.isNegative() ? (stopped ? "missed" : "over") : (stopped ? "met" : "left");
        return text(
                "notice.text.objective." + key,
                reading.assetTitle().in(reader),
                Spoken.duration(reading.target()).in(reader),
                Spoken.duration(left.abs()).in(reader));
    }

    private Optional<String> next() {
        var next = facts.next();
        if (next != null) {
            return Optional.of(text("notice.text.next", at(next)));
        }
        var over = facts.status() == UpdateStatus.RESOLVED
                && facts.incident().moments().recoveredAt() != null;
        return Optional.of(text(over ? "notice.text.last" : "notice.text.open"));
    }

    private String gap() {
        return text("notice.text.gap");
    }

    private static Duration minutes(Duration duration) {
        return duration.toMinutes() > 0 ? Duration.ofMinutes(duration.toMinutes()) : duration;
    }

    private static String at(Instant moment) {
        return MOMENT.format(moment);
    }

    private String text(String key, Object... arguments) {
        return texts.text(reader, key, arguments);
    }
}
