package lifeline.clock;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** No loss of this asset's data is counted in this incident. */
public class NoDataLoss extends Refusal {

    public NoDataLoss(String asset) {
        super("no-data-loss", "No loss of data of the asset " + asset + " is counted in this incident", asset);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("asset");
    }
}
