package lifeline.asset;

import java.util.List;

/** A kind of place that recovery points are read from; adapters implement it, one bean per kind. */
public interface RecoveryPointSource {

    /** The word under {@code kind} of an asset's source: velero, cloudnativepg, cronjob, promql. */
    String kind();

    /**
     * The points it tells of now. Talks to the outside: bounded in time, no transaction open. Throws
     * {@link PointsUnavailable} when the answer is not known.
     */
    List<FoundPoint> look(PointQuery query);

    /** Whether an answer lists every point there is, so that one it leaves out is there no longer. */
    default boolean tellsAll() {
        return false;
    }
}
