package lifeline.asset;

import java.time.Duration;
import java.time.Instant;

/** Why a recovery point is of no use now. */
public sealed interface Unusable {

    /** It is being made, was made in part, or failed. */
    record NotCompleted(PointOutcome outcome) implements Unusable {}

    /** The moment it claims to represent has not come: somebody's clock is wrong. */
    record FromTheFuture(Duration ahead) implements Unusable {}

    record Expired(Instant at) implements Unusable {}

    /** Its place does not give it: the source that lists what lies there does not list it any more. */
    record Unreachable(PointLocation location, Instant since) implements Unusable {}

    /** A look found it missing, empty or altered, or a restore of it failed. */
    record FailedVerification() implements Unusable {}

    /** Nobody has told of the point it builds on. */
    record ParentUnknown(String parent) implements Unusable {}

    /** The point it builds on lies only in the other place. */
    record ParentElsewhere(String parent, PointLocation needed) implements Unusable {}

    /** The point it names as its parent is younger than itself. */
    record ParentLater(String parent) implements Unusable {}

    /** Nothing whole that it could build on lies in its place. */
    record NoBase(PointLocation location) implements Unusable {}

    /** A point it builds on is of no use itself. */
    record ChainBroken(String link, Unusable why) implements Unusable {}

    /** The points name each other in a circle. */
    record ChainEndless(String link) implements Unusable {}

    /** The word for programs and metrics, such as {@code not-completed}; texts are named by it. */
    default String word() {
        return switch (this) {
            case NotCompleted(PointOutcome outcome) ->
                switch (outcome) {
                    case IN_PROGRESS -> "in-progress";
                    case PARTIAL -> "partial";
                    default -> "failed";
                };
            case FromTheFuture _ -> "from-the-future";
            case Expired _ -> "expired";
            case Unreachable _ -> "unreachable";
            case FailedVerification _ -> "failed-verification";
            case ParentUnknown _ -> "parent-unknown";
            case ParentElsewhere _ -> "parent-elsewhere";
            case ParentLater _ -> "parent-later";
            case NoBase _ -> "no-base";
            case ChainBroken _ -> "chain-broken";
            case ChainEndless _ -> "chain-endless";
        };
    }
}
