package lifeline.incident.web;

import lifeline.api.Fields;
import lifeline.incident.IncidentCommand;
import lifeline.incident.Incidents;
import lifeline.incident.Recoveries;
import lifeline.incident.RegroupsAlerts;
import lifeline.kernel.ResponseRole;
import lifeline.kernel.Severity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The commands of the response: what a person may do on the page of an incident, by the same rules. */
@Configuration
class StandardCommands {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_KEY = 32;

    private final Incidents incidents;
    private final Recoveries recoveries;
    private final RegroupsAlerts regroups;

    StandardCommands(Incidents incidents, Recoveries recoveries, RegroupsAlerts regroups) {
        this.regroups = regroups;
        this.incidents = incidents;
        this.recoveries = recoveries;
    }

    @Bean
    IncidentCommand<Boolean> acknowledge() {
        return IncidentCommand.plain("acknowledge", incidents::acknowledge);
    }

    @Bean
    IncidentCommand<Boolean> activate() {
        return IncidentCommand.plain("activate", incidents::activate);
    }

    @Bean
    IncidentCommand<String> claimMitigation() {
        return new IncidentCommand<>("claim-mitigation", StandardCommands::reason, incidents::claimMitigation);
    }

    @Bean
    IncidentCommand<Confirmation> confirmRecovery() {
        return new IncidentCommand<>("confirm-recovery", Confirmation::read, (incident, wanted, by) -> {
            if (wanted.withoutProof()) {
                recoveries.confirmWithoutProof(incident, wanted.reason(), by);
            } else {
                recoveries.confirm(incident, by);
            }
        });
    }

    @Bean
    IncidentCommand<Boolean> resolve() {
        return IncidentCommand.plain("resolve", incidents::resolve);
    }

    @Bean
    IncidentCommand<Boolean> close() {
        return IncidentCommand.plain("close", incidents::close);
    }

    @Bean
    IncidentCommand<String> dismiss() {
        return new IncidentCommand<>("dismiss", StandardCommands::reason, incidents::dismiss);
    }

    /** All alerts go to the other incident, named by its key, and this one ends as its duplicate. */
    @Bean
    IncidentCommand<String> merge() {
        return new IncidentCommand<>("merge", fields -> fields.text("into", LONGEST_KEY), regroups::merge);
    }

    @Bean
    IncidentCommand<String> note() {
        return new IncidentCommand<>("note", fields -> fields.text("text", LONGEST), incidents::note);
    }

    /** The role goes to whoever asks. */
    @Bean
    IncidentCommand<ResponseRole> assign() {
        return new IncidentCommand<>(
                "assign",
                fields -> fields.neededChoice(
                        "role", ResponseRole.class, ResponseRole::word, ResponseRole.COMMUNICATIONS),
                incidents::takeRole);
    }

    @Bean
    IncidentCommand<Rating> severity() {
        return new IncidentCommand<>(
                "severity",
                Rating::read,
                (incident, wanted, by) -> incidents.changeSeverity(incident, wanted.severity(), wanted.reason(), by));
    }

    private static String reason(Fields fields) {
        return fields.text("reason", LONGEST);
    }

    /** A reason is for those who confirm without proof, and asked of them only. */
    record Confirmation(boolean withoutProof, String reason) {

        static Confirmation read(Fields fields) {
            var withoutProof = fields.flag("withoutProof");
            return new Confirmation(withoutProof, withoutProof ? StandardCommands.reason(fields) : "");
        }
    }

    /** Going down needs a reason; whether it does is for the incident to say. */
    record Rating(Severity severity, String reason) {

        static Rating read(Fields fields) {
            var wanted = fields.neededChoice("severity", Severity.class, Severity::name, Severity.SEV1);
            return new Rating(wanted, fields.optionalText("reason", LONGEST).orElse(""));
        }
    }
}
