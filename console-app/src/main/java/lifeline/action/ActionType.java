package lifeline.action;

import java.util.Optional;
import java.util.UUID;

/** One kind of action. Adding an action is adding an implementation. None keeps state; none opens a transaction. */
interface ActionType {

    /** Its name and version in playbooks, such as {@code k8s.scale@1}. */
    String name();

    /** Looks at the world and says what it would do; changes nothing. */
    Draft draft(ActionRequest request);

    /** Does it, if the world is still as the draft saw it. */
    Outcome apply(Draft draft);

    /** After an unknown outcome: what the world shows now. */
    Outcome reconcile(Draft draft);

    /** Whether what it does differs from the baseline until somebody keeps it or takes it back. */
    default boolean isTemporary() {
        return false;
    }

    /** The order that this one takes back. */
    default Optional<UUID> undoes(ActionRequest request) {
        return Optional.empty();
    }
}
