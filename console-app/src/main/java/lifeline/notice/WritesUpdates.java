package lifeline.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lifeline.asset.Assets;
import lifeline.clock.ClockReading;
import lifeline.clock.ResponseClocks;
import lifeline.incident.IncidentSummary;
import lifeline.kernel.BilingualText;
import lifeline.notice.NewUpdate.Language;
import lifeline.shell.Texts;
import lifeline.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Writes updates from what is on record: what is affected, since when, what is done, when the next one comes. */
@Component
class WritesUpdates {

    private final ResponseClocks clocks;
    private final Assets assets;
    private final Timeline timeline;
    private final Texts texts;

    WritesUpdates(ResponseClocks clocks, Assets assets, Timeline timeline, Texts texts) {
        this.clocks = clocks;
        this.assets = assets;
        this.timeline = timeline;
        this.texts = texts;
    }

    BilingualText text(IncidentSummary incident, NewUpdate wanted, Instant asOf, Optional<Instant> next) {
        var facts = new UpdateFacts(
                incident,
                wanted.audience(),
                wanted.status(),
                affected(incident),
                clocks.of(incident.id()),
                changes(incident),
                asOf,
                next.orElse(null));
        return new BilingualText(in(Language.EN, wanted, facts), in(Language.ZH_CN, wanted, facts));
    }

    private String in(Language language, NewUpdate wanted, UpdateFacts facts) {
        if (!wanted.languages().contains(language)) {
            return "";
        }
        var reader = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return new UpdateText(facts, texts, reader).written(wanted.words().in(reader));
    }

    private List<BilingualText> affected(IncidentSummary incident) {
        return incident.assets().stream()
                .flatMap(asset -> assets.find(asset).stream())
                .map(asset -> asset.title())
                .toList();
    }

    /** What the console changed and knows the outcome of, in the order in which it happened. */
    private List<BilingualText> changes(IncidentSummary incident) {
        return timeline.of(incident.id()).stream()
                .filter(line -> line.kind().equals("action-done"))
                .flatMap(line -> Optional.ofNullable(line.facts().get("change")).stream())
                .distinct()
                .collect(Collectors.toList());
    }

    /** The earliest start that any clock knows; without clocks, when the console learned of it. */
    static Instant impactStart(IncidentSummary incident, List<ClockReading> clocks) {
        return clocks.stream()
                .map(ClockReading::startedAt)
                .min(Comparator.naturalOrder())
                .orElse(incident.moments().detectedAt());
    }
}
