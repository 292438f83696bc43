package lifeline.asset;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What Prometheus rules ask of protected assets, so that they can wake somebody while nobody looks at the console: under
 * the names and labels that {@code alert-rules} use.
 */
@Component
class AssetMetrics {

    private final MultiGauge targets;
    private final MultiGauge points;
    private final MultiGauge restores;
    private final MultiGauge copies;

    AssetMetrics(MeterRegistry registry) {
        this.targets = MultiGauge.builder("asset.rpo.target")
                .baseUnit("seconds")
                .description("How much of the asset's changes may be lost")
                .register(registry);
        this.points = MultiGauge.builder("asset.recovery.point.timestamp")
                .baseUnit("seconds")
                .description("The moment that the newest recovery point represents")
                .register(registry);
        this.restores = MultiGauge.builder("asset.restore.test.success.timestamp")
                .baseUnit("seconds")
                .description("When a restore of the asset last passed")
                .register(registry);
        this.copies = MultiGauge.builder("asset.required.copies")
                .description("How many usable copies a place must hold")
                .register(registry);
    }

    /** What is not there any more goes. */
    void show(List<Standing> standings) {
        targets.register(rows(standings, AssetMetrics::target), true);
        points.register(rows(standings, AssetMetrics::newest), true);
        restores.register(rows(standings, AssetMetrics::restored), true);
        copies.register(rows(standings, AssetMetrics::required), true);
    }

    private interface Read {
        Stream<MultiGauge.Row<Number>> of(Standing standing, Tags asset);
    }

    private static List<MultiGauge.Row<?>> rows(List<Standing> standings, Read read) {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        for (Standing standing : standings) {
            read.of(standing, Tags.of("asset", standing.asset().id())).forEach(rows::add);
        }
        return rows;
    }

    private static Stream<MultiGauge.Row<Number>> target(Standing standing, Tags asset) {
        return Optional.ofNullable(standing.asset().rpo()).map(Duration::toSeconds).stream()
                .map(seconds -> MultiGauge.Row.of(asset, seconds));
    }

    private static Stream<MultiGauge.Row<Number>> newest(Standing standing, Tags asset) {
        var rows = new ArrayList<MultiGauge.Row<Number>>();
        for (PointLocation location : PointLocation.values()) {
            for (boolean usable : new boolean[] {true, false}) {
                standing.points().stream()
                        .filter(one -> one.isUsable() == usable && one.point().location() == location)
                        .map(one -> one.point().consistentAt())
                        .max(Comparator.naturalOrder())
                        .map(AssetMetrics::seconds)
                        .map(moment -> MultiGauge.Row.of(
                                asset.and("usable", String.valueOf(usable), "location", location.word()), moment))
                        .ifPresent(rows::add);
            }
        }
        return rows.stream();
    }

    private static Stream<MultiGauge.Row<Number>> restored(Standing standing, Tags asset) {
        return Optional.ofNullable(standing.restored()).stream()
                .map(moment -> MultiGauge.Row.of(asset, seconds(moment)));
    }

    private static Stream<MultiGauge.Row<Number>> required(Standing standing, Tags asset) {
        return standing.asset().requiredCopies().entrySet().stream()
                .map(entry ->
                        MultiGauge.Row.of(asset.and("location", entry.getKey().word()), entry.getValue()));
    }

    private static Number seconds(Instant moment) {
        return moment.toEpochMilli() / 1000.0;
    }
}
