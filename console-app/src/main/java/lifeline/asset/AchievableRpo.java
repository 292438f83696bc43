package lifeline.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy can hold at worst, known before anything fails: just before the next copy is done, all since the last
 * one is at stake.
 *
 * @param perCopy the worst case of each copy in each place
 */
public record AchievableRpo(List<Worst> perCopy) {

    /** The worst case of one copy in one place. */
    public record Worst(CopyPlan copy, PointLocation location, Duration worst) {}

    public static AchievableRpo of(List<CopyPlan> strategy) {
        var found = new ArrayList<Worst>();
        for (CopyPlan copy : strategy) {
            for (PointLocation location : PointLocation.values()) {
                if (copy.locations().contains(location)) {
                    found.add(new Worst(copy, location, worst(copy, location)));
                }
            }
        }
        return new AchievableRpo(List.copyOf(found));
    }

    /** A stream is behind by its lag; a copy is as old as the interval, the making and the way to its place. */
    private static Duration worst(CopyPlan copy, PointLocation location) {
        if (copy.lag() != null) {
            return copy.lag();
        }
        var made = length(copy.interval()).plus(length(copy.duration()));
        return location == PointLocation.OFFSITE ? made.plus(length(copy.transfer())) : made;
    }

    private static Duration length(@Nullable Duration told) {
        return told == null ? Duration.ZERO : told;
    }

    /** With every place still there. */
    public Optional<Worst> best() {
        return perCopy.stream().min(Comparator.comparing(Worst::worst));
    }

    /** With only that place left. */
    public Optional<Worst> bestIn(PointLocation location) {
        return perCopy.stream().filter(one -> one.location() == location).min(Comparator.comparing(Worst::worst));
    }

    public Map<PointLocation, Duration> byPlace() {
        var found = new EnumMap<PointLocation, Duration>(PointLocation.class);
        for (PointLocation location : PointLocation.values()) {
            bestIn(location).ifPresent(worst -> found.put(location, worst.worst()));
        }
        return found;
    }

    /** Whether the best copy can hold the target at worst; nothing to hold is held. */
    public boolean meets(@Nullable Duration target) {
        return target == null
                || best().filter(one -> one.worst().compareTo(target) <= 0).isPresent();
    }
}
