package lifeline.asset;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** How much of each asset would be lost if it were lost now. */
@Service
public class Exposures {

    private final Assets assets;
    private final AssetStandings standings;

    Exposures(Assets assets, AssetStandings standings) {
        this.assets = assets;
        this.standings = standings;
    }

    /** Throws {@link NoSuchAsset}. */
    public Exposure of(String asset, Instant now) {
        return standing(asset, now).exposure();
    }

    /** Throws {@link NoSuchAsset}. */
    public Standing standing(String asset, Instant now) {
        return standings.of(assets.get(asset), now);
    }

    /** Of every asset, by its name. */
    public List<Standing> standings(Instant now) {
        return standings.all(assets.all(), now);
    }
}
