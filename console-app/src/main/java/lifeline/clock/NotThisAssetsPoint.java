package lifeline.clock;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** The asset has no such recovery point. */
public class NotThisAssetsPoint extends Refusal {

    public NotThisAssetsPoint(String asset, String point) {
        super("not-this-assets-point", "The asset " + asset + " has no recovery point " + point, asset, point);
    }

    @Override
    public Optional<String> field() {
        return Optional.of("point");
    }
}
