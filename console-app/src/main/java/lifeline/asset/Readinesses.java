package lifeline.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How ready each asset is, and all of them together. */
@Service
public class Readinesses {

    private static final int LOWEST_TIER = 3;

    private final Exposures exposures;
    private final AlertRules rules;

    Readinesses(Exposures exposures, AlertRules rules) {
        this.exposures = exposures;
        this.rules = rules;
    }

    /** The worst first. */
    public List<Readiness> all(Instant now) {
        var standings = exposures.standings(now).stream()
                .collect(Collectors.toMap(one -> one.asset().id(), Function.identity()));
        return standings.values().stream()
                .map(standing -> ready(standing, standings))
                .sorted(Readiness.WORST_FIRST)
                .toList();
    }

    /** Throws {@link NoSuchAsset}. */
    public Readiness of(String asset, Instant now) {
        return all(now).stream()
                .filter(one -> one.asset().id().equals(asset))
                .findFirst()
                .orElseThrow(() -> new NoSuchAsset(asset));
    }

    private Readiness ready(Standing standing, Map<String, Standing> all) {
        var needed = standing.asset().dependsOn().stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .toList();
        return ScoresReadiness.score(standing, rules.of(standing.asset().id()), needed);
    }

    /** Of all together: an asset of tier 0 counts four times, one of tier 3 once. 100 where nothing is protected. */
    public static int overall(List<Readiness> all) {
        var weights = all.stream().mapToInt(Readinesses::weight).sum();
        var points = all.stream().mapToInt(one -> weight(one) * one.score()).sum();
        return weights == 0 ? 100 : points / weights;
    }

    /** How many usable copies each place must hold: one, unless the asset says otherwise. */
    public static Map<PointLocation, Integer> required(Asset asset) {
        return ScoresReadiness.required(asset);
    }

    /** How often a restore has to be proven: each month, unless the asset says otherwise. */
    public static Duration testEvery(Asset asset) {
        return ReadsExposure.testEvery(asset);
    }

    private static int weight(Readiness one) {
        return LOWEST_TIER + 1 - Math.min(LOWEST_TIER, one.asset().tier());
    }
}
