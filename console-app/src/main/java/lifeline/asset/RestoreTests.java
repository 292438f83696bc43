package lifeline.asset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lifeline.kernel.Actor;
import lifeline.shell.AssetsTouched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was restored on purpose, to know that it can be. */
@Service
@Transactional
public class RestoreTests {

    private final Assets assets;
    private final AssetLedger ledger;
    private final PointRows points;
    private final RestoreTestRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestoreTests(
            Assets assets,
            AssetLedger ledger,
            PointRows points,
            RestoreTestRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assets = assets;
        this.ledger = ledger;
        this.points = points;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody has to say of a test. */
    public record Held(
            @Nullable UUID point, Instant at, @Nullable Duration took, boolean passed, String note) {}

    /** A test as it is kept, and whether it is a new one. */
    public record Recorded(RestoreTest test, boolean isNew) {}

    /**
     * Writes a test down. Passed, it proves the point and what that builds on; failed, the point is of no use. The same
     * test again is one. Throws {@link NoSuchAsset}, {@link NoSuchPoint} and {@link FromTheFuture}.
     */
    public Recorded record(String asset, Held held, Actor by) {
        assets.get(asset);
        var now = clock.instant();
        RecoveryPoints.notFromTheFuture("heldAt", held.at(), now);
        ledger.lock(asset);
        var at = MergesPoints.micros(held.at());
        var before = rows.heldAt(asset, at).stream()
                .filter(test -> Objects.equals(test.point(), held.point()) && test.passed() == held.passed())
                .findFirst();
        if (before.isPresent()) {
            return new Recorded(before.get(), false);
        }
        if (held.point() != null) {
            verify(asset, held.point(), held.passed() ? Verification.RESTORED : Verification.FAILED);
        }
        var test = new RestoreTest(
                UUID.randomUUID(),
                asset,
                held.point(),
                at,
                held.took(),
                held.passed(),
                by,
                held.note(),
                MergesPoints.micros(now));
        rows.insert(test);
        ledger.changed(asset);
        events.publishEvent(new AssetsTouched());
        return new Recorded(test, true);
    }

    private void verify(String asset, UUID id, Verification proven) {
        var point = points.find(id)
                .filter(one -> one.asset().equals(asset))
                .orElseThrow(() -> new NoSuchPoint(id.toString()));
        points.update(point.verified(proven));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RestoreTest> of(String asset, int most) {
        return rows.of(asset, most);
    }
}
