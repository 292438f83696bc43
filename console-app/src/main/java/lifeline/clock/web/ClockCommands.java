package lifeline.clock.web;

import java.time.Instant;
import java.util.UUID;
import lifeline.api.Fields;
import lifeline.clock.DataLosses;
import lifeline.clock.IncidentDeadlines;
import lifeline.clock.ResponseClocks;
import lifeline.incident.IncidentCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What programs may tell the clocks of an incident. */
@Configuration
class ClockCommands {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 64;
    private static final UUID NO_POINT = new UUID(0, 0);

    private final ResponseClocks clocks;
    private final IncidentDeadlines deadlines;
    private final DataLosses losses;

    ClockCommands(ResponseClocks clocks, IncidentDeadlines deadlines, DataLosses losses) {
        this.losses = losses;
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    record Correction(Instant startedAt, String reason) {

        static Correction read(Fields fields) {
            return new Correction(
                    fields.moment("startedAt"),
                    fields.optionalText("reason", LONGEST).orElse(""));
        }
    }

    record Deed(String deadline, String note) {

        static Deed read(Fields fields) {
            return new Deed(
                    fields.text("deadline", LONGEST_NAME),
                    fields.optionalText("note", LONGEST).orElse(""));
        }
    }

    record Corruption(String asset, Instant from, String reason) {

        static Corruption read(Fields fields) {
            return new Corruption(
                    fields.text("asset", LONGEST_NAME),
                    fields.moment("from"),
                    fields.optionalText("reason", LONGEST).orElse(""));
        }
    }

    record Restore(String asset, UUID point) {

        static Restore read(Fields fields) {
            var asset = fields.text("asset", LONGEST_NAME);
            try {
                return new Restore(asset, UUID.fromString(fields.text("point", LONGEST_NAME)));
            } catch (IllegalArgumentException e) {
                fields.refuse("point", "expected the id of a recovery point");
                return new Restore(asset, NO_POINT);
            }
        }
    }

    /** For recovery: since when the data is corrupt, so that only older points are clean. */
    @Bean
    IncidentCommand<Corruption> corruption() {
        return new IncidentCommand<>(
                "corruption",
                Corruption::read,
                (incident, told, by) -> losses.corruptedFrom(incident, told.asset(), told.from(), told.reason(), by));
    }

    /** For recovery: what was really restored. */
    @Bean
    IncidentCommand<Restore> restored() {
        return new IncidentCommand<>(
                "restored",
                Restore::read,
                (incident, told, by) -> losses.restored(incident, told.asset(), told.point(), by));
    }

    /** Earlier by any responder, later by command with a reason. */
    @Bean
    IncidentCommand<Correction> correctStart() {
        return new IncidentCommand<>(
                "correct-start",
                Correction::read,
                (incident, wanted, by) -> clocks.correctStart(incident, wanted.startedAt(), wanted.reason(), by));
    }

    @Bean
    IncidentCommand<Deed> meetDeadline() {
        return new IncidentCommand<>(
                "meet-deadline",
                Deed::read,
                (incident, deed, by) -> deadlines.done(incident, deed.deadline(), deed.note(), by));
    }
}
