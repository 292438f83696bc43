package lifeline.asset.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lifeline.api.Fields;
import lifeline.api.JsonBody;
import lifeline.asset.Assets;
import lifeline.asset.RecoveryPoint;
import lifeline.asset.RecoveryPoints;
import lifeline.asset.RestoreTests;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Restore tests for programs: a drill that runs by itself writes down how it went. */
@RestController
@RequestMapping(AssetsApi.ADDRESS + "/{asset}/restore-tests")
class RestoreTestsApi {

    private static final int MOST = 500;
    private static final int LONGEST = 2_000;

    private final Assets assets;
    private final RecoveryPoints points;
    private final RestoreTests tests;
    private final SignedIn signedIn;

    RestoreTestsApi(Assets assets, RecoveryPoints points, RestoreTests tests, SignedIn signedIn) {
        this.assets = assets;
        this.points = points;
        this.tests = tests;
        this.signedIn = signedIn;
    }

    /** The newest tests of an asset. */
    record Tests(List<TestJson> items) {}

    @GetMapping
    Tests list(@PathVariable String asset) {
        signedIn.actor(Permission.READ);
        assets.get(asset);
        return new Tests(tests.of(asset, MOST).stream().map(TestJson::of).toList());
    }

    @PostMapping
    ResponseEntity<TestJson> record(@PathVariable String asset, HttpServletRequest request) throws IOException {
        var by = signedIn.actor(Permission.RESPOND);
        assets.get(asset);
        var held = JsonBody.read(request, fields -> held(asset, fields));
        var recorded = tests.record(asset, held, by);
        var json = TestJson.of(recorded.test());
        return recorded.isNew()
                ? ResponseEntity.created(URI.create(request.getRequestURI())).body(json)
                : ResponseEntity.ok(json);
    }

    private RestoreTests.Held held(String asset, Fields fields) {
        var named = fields.optionalText("point", 300);
        var point = named.flatMap(name -> point(asset, name));
        if (named.isPresent() && point.isEmpty()) {
            fields.refuse("point", "no recovery point of this asset has this id or, alone, this name");
        }
        return new RestoreTests.Held(
                point.map(RecoveryPoint::id).orElse(null),
                fields.moment("heldAt"),
                fields.optionalLength("took").orElse(null),
                fields.neededFlag("passed"),
                fields.optionalText("note", LONGEST).orElse(""));
    }

    private Optional<RecoveryPoint> point(String asset, String name) {
        try {
            return points.find(UUID.fromString(name)).filter(one -> one.asset().equals(asset));
        } catch (IllegalArgumentException e) {
            return points.named(asset, name);
        }
    }
}
