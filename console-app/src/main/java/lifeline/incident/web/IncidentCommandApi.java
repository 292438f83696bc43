package lifeline.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.api.BadRequest;
import lifeline.api.Problem;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IllegalMove;
import lifeline.incident.IncidentCommand;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.NoSuchIncident;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes the commands of programs, and tells the one who comes second who was first. */
@RestController
class IncidentCommandApi {

    private final Map<String, IncidentCommand<?>> commands;
    private final Incidents incidents;
    private final FirstComers firstComers;
    private final WritesIncidents writes;
    private final SignedIn signedIn;
    private final TransactionTemplate transaction;

    IncidentCommandApi(
            List<IncidentCommand<?>> commands,
            Incidents incidents,
            FirstComers firstComers,
            WritesIncidents writes,
            SignedIn signedIn,
            TransactionTemplate transaction) {
        this.commands = commands.stream()
                .collect(Collectors.toMap(IncidentCommand::word, Function.identity(), (one, _) -> one, TreeMap::new));
        this.incidents = incidents;
        this.firstComers = firstComers;
        this.writes = writes;
        this.signedIn = signedIn;
        this.transaction = transaction;
    }

    @PostMapping(IncidentsApi.ADDRESS + "/{key}/{word}")
    IncidentJson command(
            @PathVariable String key,
            @PathVariable String word,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String expected,
            HttpServletRequest request)
            throws IOException {
        var by = signedIn.actor(Permission.RESPOND);
        var incident = incidents.byKey(key).orElseThrow(() -> new NoSuchIncident(key));
        var change = named(word).prepare(request, incident.id(), by);
        make(incident, version(expected), change);
        return writes.json(incidents.get(incident.id()));
    }

    /** The version is compared in the transaction of the change, so nobody gets in between. */
    private void make(IncidentSummary incident, @Nullable Long version, Runnable change) {
        try {
            transaction.executeWithoutResult(_ -> {
                var now = incidents.get(incident.id());
                if (version != null && version != now.version()) {
                    throw firstComers.changedBefore(now, version);
                }
                change.run();
            });
        } catch (IllegalMove refused) {
            throw firstComers.movedBefore(incidents.get(incident.id()), refused);
        } catch (ConcurrencyFailureException refused) {
            throw firstComers.changedAtOnce(incidents.get(incident.id()));
        }
    }

    private IncidentCommand<?> named(String word) {
        var command = commands.get(word);
        if (command == null) {
            var problem = Problem.of(
                    HttpStatus.NOT_FOUND,
                    "no-such-command",
                    "There is no command " + word + "; there are " + String.join(", ", commands.keySet()));
            problem.setProperty("commands", commands.keySet());
            throw new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
        }
        return command;
    }

    /** As a bare number or quoted like an entity tag. */
    private static @Nullable Long version(@Nullable String expected) {
        if (expected == null) {
            return null;
        }
        var digits = expected.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!digits.matches("[0-9]{1,18}")) {
            throw new BadRequest("/If-Match", "If-Match is the version of the incident, a number");
        }
        return Long.valueOf(digits);
    }
}
