package lifeline.asset;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.shell.AssetsTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is told of recovery points; one at a time for each asset, so that nothing is kept twice. */
@Component
@Transactional
class KeepsPoints {

    private final AssetLedger ledger;
    private final PointRows rows;
    private final SourceRows sources;
    private final ApplicationEventPublisher events;

    KeepsPoints(AssetLedger ledger, PointRows rows, SourceRows sources, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rows = rows;
        this.sources = sources;
        this.events = events;
    }

    /** A point that somebody posted; told again it is the same. Throws {@link PointConflict}. */
    public RecoveryPoints.Told posted(Asset asset, PointSource source, FoundPoint told, Instant now) {
        ledger.lock(asset.id());
        sources.answered(new SourceRows.Key(asset.id(), source.id()), now);
        var fresh = MergesPoints.fresh(asset, source, told.id(), told, now);
        var known = rows.find(asset.id(), source.id(), told.id());
        if (known.isEmpty()) {
            rows.insert(fresh);
            changed(asset);
            return new RecoveryPoints.Told(fresh, true);
        }
        var expiresAt = told.expiresAt() == null ? null : fresh.expiresAt();
        var advanced = MergesPoints.advanced(known.get(), fresh, expiresAt);
        if (!advanced.equals(known.get())) {
            rows.update(advanced);
        }
        changed(asset);
        return new RecoveryPoints.Told(advanced, false);
    }

    /** What a source answered when it was asked; {@code all} where what it leaves out is there no longer. */
    public void answered(Asset asset, PointSource source, List<FoundPoint> told, boolean all, Instant now) {
        ledger.lock(asset.id());
        sources.answered(new SourceRows.Key(asset.id(), source.id()), now);
        var known = rows.of(asset.id()).stream()
                .filter(point -> point.source().equals(source.id()))
                .collect(Collectors.toMap(RecoveryPoint::name, Function.identity()));
        var names = new HashSet<String>();
        var changes = 0;
        for (FoundPoint one : told) {
            var fresh = MergesPoints.fresh(asset, source, name(one, known), one, now);
            changes += names.add(fresh.name()) && keep(fresh, known) ? 1 : 0;
        }
        if (all) {
            changes += missed(known, names, now);
        }
        if (changes > 0) {
            changed(asset);
        }
    }

    /** Why a source could not be asked. */
    public void failed(SourceRows.Key source, Instant now, String why) {
        if (sources.failed(source, now, why)) {
            events.publishEvent(new AssetsTouched());
        }
    }

    /** A stream may go by one name; where it was before has to be remembered all the same. */
    private static String name(FoundPoint told, Map<String, RecoveryPoint> known) {
        var before = known.get(told.id());
        return before != null
                        && before.isStream()
                        && !before.consistentAt().equals(MergesPoints.micros(told.consistentAt()))
                ? told.id() + "@" + told.consistentAt()
                : told.id();
    }

    private boolean keep(RecoveryPoint fresh, Map<String, RecoveryPoint> known) {
        var before = known.get(fresh.name());
        if (before == null) {
            rows.insert(fresh);
            return true;
        }
        var now = MergesPoints.replaced(before, fresh);
        if (!now.equals(before)) {
            rows.update(now);
        }
        return !now.equals(before);
    }

    private int missed(Map<String, RecoveryPoint> known, Set<String> listed, Instant now) {
        var missed = known.values().stream()
                .filter(point -> point.goneAt() == null && !point.isStream() && !listed.contains(point.name()))
                .toList();
        missed.forEach(point -> rows.update(point.gone(MergesPoints.micros(now))));
        return missed.size();
    }

    private void changed(Asset asset) {
        ledger.changed(asset.id());
        events.publishEvent(new AssetsTouched());
    }
}
