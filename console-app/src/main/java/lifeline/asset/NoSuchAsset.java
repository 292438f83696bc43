package lifeline.asset;

import lifeline.kernel.Refusal;

/** Nothing of this name is protected. */
public class NoSuchAsset extends Refusal {

    public NoSuchAsset(String id) {
        super("no-such-asset", "There is no asset " + id, id);
    }

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
