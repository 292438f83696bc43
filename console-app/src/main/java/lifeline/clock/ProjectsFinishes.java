package lifeline.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lifeline.asset.Assets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that an objective will be missed before it is: as soon as the rest is expected to take longer than is left. */
@Component
class ProjectsFinishes {

    private final RtoClockRepository clocks;
    private final Assets assets;
    private final ObjectProvider<Forecast> forecasts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProjectsFinishes(
            RtoClockRepository clocks,
            Assets assets,
            ObjectProvider<Forecast> forecasts,
            TransactionTemplate transaction,
            Clock clock) {
        this.clocks = clocks;
        this.assets = assets;
        this.forecasts = forecasts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lifeline.clock.projection:PT5S}")
    void tick() {
        var forecast = forecasts.getIfAvailable();
        if (forecast == null) {
            return;
        }
        var finishes = forecast.finishes(clock.instant());
        for (RtoClock one : clocks.findByStoppedAtIsNull()) {
            var finish = finishes.get(one.incident());
            if (finish != null || one.isProjectedLate()) {
                project(one.id(), finish);
            }
        }
    }

    private void project(UUID id, @Nullable Instant finish) {
        transaction.executeWithoutResult(_ -> clocks.findById(id).ifPresent(one -> {
            one.project(finish, ResponseClocks.titleOf(assets, one.asset()), clock.instant());
            clocks.save(one);
        }));
    }
}
