package lifeline.asset;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one source of one asset is asked.
 *
 * @param copies the copies of the strategy that the source tells of; all of them where the file names none
 * @param settings the further fields of the source in its file, as text: cluster, namespace, name, schedule, query,
 *     location
 */
public record PointQuery(
        String asset, String source, List<CopyPlan> copies, Map<String, String> settings, Instant now) {}
