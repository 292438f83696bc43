package lifeline.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.api.BadRequest;
import lifeline.api.JsonBody;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.IncidentPages;
import lifeline.incident.IncidentState;
import lifeline.incident.IncidentSummary;
import lifeline.incident.Incidents;
import lifeline.incident.NoSuchIncident;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for programs: the list, one of them, and the declaration of a new one. */
@RestController
@RequestMapping(IncidentsApi.ADDRESS)
class IncidentsApi {

    static final String ADDRESS = "/api/v1/incidents";

    private final Incidents incidents;
    private final IncidentPages pages;
    private final ReadsDeclarations declarations;
    private final WritesIncidents writes;
    private final SignedIn signedIn;

    IncidentsApi(
            Incidents incidents,
            IncidentPages pages,
            ReadsDeclarations declarations,
            WritesIncidents writes,
            SignedIn signedIn) {
        this.incidents = incidents;
        this.pages = pages;
        this.declarations = declarations;
        this.writes = writes;
        this.signedIn = signedIn;
    }

    @GetMapping
    Page<IncidentJson> list(
            @RequestParam @Nullable List<String> state,
            @RequestParam @Nullable String open,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        var size = PageSize.of(limit);
        var found = pages.newest(states(state, open), after == null ? null : cursor(after), size.andOneMore());
        return Page.of(found, size, IncidentSummary::key).map(writes::json);
    }

    /** Both filters hold at once. */
    private static List<IncidentState> states(@Nullable List<String> named, @Nullable String open) {
        if (open != null && !Set.of("true", "false").contains(open)) {
            throw new BadRequest("/open", "open is true or false");
        }
        var wanted = new ArrayList<>(named == null ? List.of(IncidentState.values()) : states(named));
        wanted.removeIf(state -> open != null && state.isOpen() != Boolean.parseBoolean(open));
        return wanted;
    }

    private static List<IncidentState> states(List<String> named) {
        return named.stream().map(IncidentsApi::state).toList();
    }

    private static IncidentState state(String name) {
        return Arrays.stream(IncidentState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "/state",
                        "state is one of "
                                + Arrays.stream(IncidentState.values())
                                        .map(IncidentState::name)
                                        .collect(Collectors.joining(", "))));
    }

    private IncidentSummary cursor(String after) {
        return incidents
                .byKey(after)
                .orElseThrow(() -> new BadRequest("/after", "after is the next of the page before"));
    }

    @PostMapping
    ResponseEntity<IncidentJson> declare(HttpServletRequest request) throws IOException {
        var by = signedIn.actor(Permission.DECLARE);
        var declared = incidents.declare(JsonBody.read(request, declarations::declaration), by);
        return ResponseEntity.created(URI.create(ADDRESS + "/" + declared.key()))
                .body(writes.json(incidents.get(declared.id())));
    }

    @GetMapping("/{key}")
    IncidentJson read(@PathVariable String key) {
        signedIn.actor(Permission.READ);
        return writes.json(incidents.byKey(key).orElseThrow(() -> new NoSuchIncident(key)));
    }
}
