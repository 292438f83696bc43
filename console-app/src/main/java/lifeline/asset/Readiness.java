package lifeline.asset;

import java.util.Comparator;
import java.util.List;

/**
 * How ready an asset is to be lost, from 0 to 100, with each point that is missing explained.
 *
 * @param detection what the alert rules cost of its RTO
 */
public record Readiness(Standing standing, Exposure exposure, DetectionBudget detection, List<Lost> lost) {

    private static final int WHOLE = 100;

    /** What points are given for. */
    public enum Criterion {
        EXPOSURE,
        STRATEGY,
        PLACES,
        RESTORE,
        DETECTION,
        CHAIN
    }

    /**
     * Points that are missing.
     *
     * @param why the key of the sentence that says why ({@code asset.lost.<why>}) and what to do ({@code
     *     asset.advice.<why>})
     * @param words what fills both: texts, or {@link lifeline.kernel.BilingualText}s
     */
    public record Lost(Criterion criterion, int points, String why, List<Object> words) {}

    public Asset asset() {
        return standing.asset();
    }

    public int score() {
        return WHOLE - lost.stream().mapToInt(Lost::points).sum();
    }

    /** The worst first: what has to wake somebody, then by points, then the more important one. */
    static final Comparator<Readiness> WORST_FIRST = Comparator.comparing((Readiness one) ->
                    !(one.exposure().state().isLoud() && one.asset().isVital()))
            .thenComparing(Readiness::score)
            .thenComparing(one -> one.asset().tier())
            .thenComparing(one -> one.asset().id());
}
