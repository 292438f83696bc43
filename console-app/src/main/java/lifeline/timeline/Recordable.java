package lifeline.timeline;

import java.time.Instant;
import java.util.Map;
import lifeline.kernel.Actor;
import lifeline.kernel.BilingualText;
import lifeline.kernel.IncidentId;

/** An event about an incident that its timeline remembers. Publishing it is enough. */
public interface Recordable {

    IncidentId incidentId();

    /** When it happened, as far as known; the timeline adds when it was recorded. */
    Instant occurredAt();

    Actor actor();

    /** The kind, such as {@code incident-opened}; the sentence is the message {@code timeline.<kind>}. */
    String kind();

    /** What the sentence's placeholders stand for, such as {@code step} or {@code reason}. */
    Map<String, BilingualText> facts();
}
