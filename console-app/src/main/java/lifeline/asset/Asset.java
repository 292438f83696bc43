package lifeline.asset;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * A protected capability or data set; {@code rto} and {@code rpo} are how long it may be away, how much may be lost.
 *
 * @param strategy the copies that recovery points come from
 * @param requiredCopies how many usable copies each place must hold
 * @param sources who tells of recovery points
 * @param dependsOn assets that must be there before this one can be
 */
public record Asset(
        String id,
        BilingualText title,
        @Nullable BilingualText summary,
        List<String> owners,
        String service,
        int tier,
        Duration rto,
        @Nullable Duration rpo,
        List<CopyPlan> strategy,
        Map<PointLocation, Integer> requiredCopies,
        @Nullable RestoreTestPlan restoreTest,
        List<PointSource> sources,
        List<String> dependsOn) {

    public Optional<CopyPlan> copy(@Nullable String id) {
        return strategy.stream().filter(copy -> copy.id().equals(id)).findFirst();
    }

    public Optional<PointSource> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The copies that a source tells of: those it names, or all of them. */
    public List<CopyPlan> copiesOf(PointSource source) {
        return source.copies().isEmpty()
                ? strategy
                : strategy.stream()
                        .filter(copy -> source.copies().contains(copy.id()))
                        .toList();
    }

    /** Whether a failure of it is as loud when it is unknown as when it is certain. */
    public boolean isVital() {
        return tier <= 1;
    }
}
