package lifeline.check;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;
import lifeline.timeline.Recordable;

/** A check has its verdict. */
public record CheckSettled(
        IncidentId incidentId, BilingualText criterion, Verdict verdict, String observed, Instant occurredAt)
        implements Recordable {

    @Override
    public Actor actor() {
        return Actor.CONSOLE;
    }

    @Override
    public String kind() {
        return "check-" + verdict.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, BilingualText> facts() {
        return Map.of("criterion", criterion, "observed", BilingualText.same(observed));
    }
}
