package lifeline.asset;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one source of one asset is asked.
 *
 * @param copies the copies of the strategy that the source tells of; all of them where the file names none
 * @param settings the further fields of the source in its file, as text: cluster, namespace, name, schedule, query,
 *     location
 */
public record PointQuery(
        String asset, String source, List<CopyPlan> copies, Map<String, String> settings, Instant now) {

    /** The setting of that name; throws {@link PointsUnavailable} where the file has none. */
    public String setting(String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new PointsUnavailable("The source " + source + " of " + asset + " names no " + name);
        }
        return value;
    }

    /** The one copy of those kinds that the source tells of; throws {@link PointsUnavailable} where it is open which. */
    public CopyPlan copy(PointKind... kinds) {
        var wanted = Set.of(kinds);
        var found = copies.stream().filter(copy -> wanted.contains(copy.kind())).toList();
        if (found.size() != 1) {
            throw new PointsUnavailable("The source %s of %s has to name one copy that is %s, and not %s"
                    .formatted(
                            source,
                            asset,
                            Arrays.stream(kinds).map(PointKind::word).collect(Collectors.joining(" or ")),
                            found.isEmpty()
                                    ? "none"
                                    : found.stream().map(CopyPlan::id).collect(Collectors.joining(", "))));
        }
        return found.getFirst();
    }

    /** Where the points of a copy lie: as the file says of the source, or the only place that the copy has. */
    public PointLocation locationOf(CopyPlan copy) {
        var said = settings.get("location");
        if (said == null && copy.locations().size() == 1) {
            return copy.locations().iterator().next();
        }
        return PointLocation.of(said == null ? setting("location") : said);
    }
}
