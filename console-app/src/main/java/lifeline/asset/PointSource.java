package lifeline.asset;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who tells of an asset's recovery points: a job that posts them, or a place that is asked.
 *
 * @param kind push, velero, cloudnativepg, cronjob or promql
 * @param copies the copies of the strategy that it tells of; all of them where empty
 * @param location where the points lie, when the source does not say
 * @param poll how often it is asked; null where it comes by itself
 * @param settings the further fields of the source in its file, as text
 */
public record PointSource(
        String id,
        String kind,
        List<String> copies,
        @Nullable PointLocation location,
        @Nullable Duration poll,
        Map<String, String> settings) {

    public static final String PUSH = "push";

    public boolean isPushed() {
        return kind.equals(PUSH);
    }
}
