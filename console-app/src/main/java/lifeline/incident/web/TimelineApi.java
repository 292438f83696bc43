package lifeline.incident.web;

import lifeline.api.BadRequest;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.Incidents;
import lifeline.incident.NoSuchIncident;
import lifeline.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of an incident for programs, by the time things happened. */
@RestController
class TimelineApi {

    private final Incidents incidents;
    private final Timeline timeline;
    private final WritesLines writes;
    private final SignedIn signedIn;

    TimelineApi(Incidents incidents, Timeline timeline, WritesLines writes, SignedIn signedIn) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.writes = writes;
        this.signedIn = signedIn;
    }

    @GetMapping(IncidentsApi.ADDRESS + "/{key}/timeline")
    Page<WritesLines.LineJson> lines(
            @PathVariable String key, @RequestParam @Nullable String limit, @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        var incident = incidents.incidentOf(key).orElseThrow(() -> new NoSuchIncident(key));
        var size = PageSize.of(limit);
        var found = after == null
                ? timeline.first(incident, size.andOneMore())
                : timeline.after(cursor(after), incident, size.andOneMore()).orElseThrow(TimelineApi::badCursor);
        return Page.of(found, size, last -> String.valueOf(last.id()))
                .map(lines -> lines.stream().map(writes::json).toList());
    }

    private static long cursor(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw badCursor();
        }
        return Long.parseLong(after);
    }

    private static BadRequest badCursor() {
        return new BadRequest("/after", "after is the next of the page before");
    }
}
