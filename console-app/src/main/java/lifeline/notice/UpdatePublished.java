package lifeline.notice;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** People were told, and where. */
public record UpdatePublished(
        IncidentId incidentId,
        Audience audience,
        UpdateStatus status,
        BilingualText text,
        String where,
        Actor actor,
        Instant occurredAt)
        implements Recordable {

    @Override
    public String kind() {
        return "notice-" + audience.word();
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("status", word(status), "where", BilingualText.same(where), "note", forEveryReader());
    }

    /** Whoever reads the other language sees what was written rather than nothing. */
    private BilingualText forEveryReader() {
        return new BilingualText(
                text.en().isBlank() ? text.zhCn() : text.en(), text.zhCn().isBlank() ? text.en() : text.zhCn());
    }

    private static BilingualText word(UpdateStatus status) {
        return switch (status) {
            case INVESTIGATING -> new BilingualText("investigating", "调查中");
            case IDENTIFIED -> new BilingualText("identified", "已定位");
            case MONITORING -> new BilingualText("monitoring", "观察中");
            case RESOLVED -> new BilingualText("resolved", "已解决");
        };
    }
}
