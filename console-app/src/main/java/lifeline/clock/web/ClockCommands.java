package lifeline.clock.web;

import java.time.Instant;
import lifeline.api.Fields;
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

    private final ResponseClocks clocks;
    private final IncidentDeadlines deadlines;

    ClockCommands(ResponseClocks clocks, IncidentDeadlines deadlines) {
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
