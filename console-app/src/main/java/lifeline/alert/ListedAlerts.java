package lifeline.alert;

import java.util.List;
import java.util.Set;

/** What a sender itself lists as firing: asked for what its messages left out, and for what they may never tell. */
public interface ListedAlerts {

    /** The sources that can be asked. */
    Set<String> sources();

    /** Everything that is not over at that sender; throws {@link ListingUnavailable}. */
    List<Listed> of(String source);

    /**
     * An alert that the sender lists.
     *
     * @param isMuted silenced or inhibited there: it holds, but nobody is to be told
     * @param receivers whom its messages go to
     */
    record Listed(Signal signal, boolean isMuted, Set<String> receivers) {}
}
