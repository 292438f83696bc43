package lifeline.asset.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import lifeline.api.BadRequest;
import lifeline.api.Conflict;
import lifeline.api.JsonBody;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.asset.Assets;
import lifeline.asset.PointConflict;
import lifeline.asset.RecoveryPoint;
import lifeline.asset.RecoveryPoints;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recovery points for programs: those of an asset, the newest first, and the door for jobs that tell of them. */
@RestController
@RequestMapping(AssetsApi.ADDRESS + "/{asset}/recovery-points")
class PointsApi {

    private final Assets assets;
    private final RecoveryPoints points;
    private final WritesAssets writes;
    private final SignedIn signedIn;
    private final Clock clock;

    PointsApi(Assets assets, RecoveryPoints points, WritesAssets writes, SignedIn signedIn, Clock clock) {
        this.assets = assets;
        this.points = points;
        this.writes = writes;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    Page<PointJson> list(
            @PathVariable String asset, @RequestParam @Nullable String limit, @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        assets.get(asset);
        var size = PageSize.of(limit);
        var found = points.page(asset, after == null ? null : cursor(asset, after), size.andOneMore());
        return Page.of(found, size, last -> last.point().id().toString())
                .map(some -> some.stream().map(writes::json).toList());
    }

    private RecoveryPoint cursor(String asset, String after) {
        try {
            return points.find(UUID.fromString(after))
                    .filter(point -> point.asset().equals(asset))
                    .orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("/after", "after is the next of the page before");
        }
    }

    /** The same point again is no other: 200 with what is kept. */
    @PostMapping
    ResponseEntity<PointJson> tell(@PathVariable String asset, HttpServletRequest request) throws IOException {
        signedIn.actor(Permission.RESPOND);
        var known = assets.get(asset);
        var posted = JsonBody.read(request, fields -> ReadsPoints.read(known, fields));
        try {
            var told = points.tell(asset, posted.source(), posted.point());
            var json = writes.json(points.judged(told.point(), clock.instant()));
            return told.isNew()
                    ? ResponseEntity.created(URI.create(request.getRequestURI()))
                            .body(json)
                    : ResponseEntity.ok(json);
        } catch (PointConflict refused) {
            var first = writes.json(points.judged(refused.known(), clock.instant()));
            throw new Conflict(refused.key(), String.valueOf(refused.getMessage()), first);
        }
    }
}
