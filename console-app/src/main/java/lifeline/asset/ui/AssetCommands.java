package lifeline.asset.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lifeline.asset.Asset;
import lifeline.asset.Assets;
import lifeline.asset.JudgedPoint;
import lifeline.asset.Readiness;
import lifeline.asset.Readinesses;
import lifeline.asset.RecoveryPoint;
import lifeline.asset.RecoveryPoints;
import lifeline.asset.RestoreTest;
import lifeline.asset.RestoreTests;
import lifeline.asset.SaysWhy;
import lifeline.identity.People;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What a person may see and do with an asset; what changes something checks the permission before it acts. */
@SpringComponent
class AssetCommands {

    private final Assets assets;
    private final Readinesses readinesses;
    private final RecoveryPoints points;
    private final RestoreTests tests;
    private final SaysWhy says;
    private final SignedIn signedIn;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    AssetCommands(
            Assets assets,
            Readinesses readinesses,
            RecoveryPoints points,
            RestoreTests tests,
            SaysWhy says,
            SignedIn signedIn,
            People people,
            Texts texts,
            Clock clock) {
        this.assets = assets;
        this.readinesses = readinesses;
        this.points = points;
        this.tests = tests;
        this.says = says;
        this.signedIn = signedIn;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<Asset> asset(String id) {
        return assets.find(id);
    }

    Readiness readiness(String id) {
        return readinesses.of(id, clock.instant());
    }

    List<JudgedPoint> points(String asset, @Nullable RecoveryPoint after, int most) {
        return points.page(asset, after, most);
    }

    List<RestoreTest> tests(String asset, int most) {
        return tests.of(asset, most);
    }

    String nameOf(RestoreTest test) {
        return people.displayName(test.by().name());
    }

    boolean mayRecord() {
        return signedIn.may(Permission.RESPOND);
    }

    void record(String asset, @Nullable UUID point, @Nullable Duration took, boolean passed, String note) {
        var by = signedIn.actor(Permission.RESPOND);
        tests.record(asset, new RestoreTests.Held(point, now(), took, passed, note), by);
    }

    private Instant now() {
        return clock.instant();
    }

    SaysWhy says() {
        return says;
    }

    Texts texts() {
        return texts;
    }
}
