package lifeline.source;

/** Tries a rejected body again, as if it were sent now; whoever takes messages in answers. */
public interface ReplaysMessages {

    /** What came of it. */
    sealed interface Replay {

        /** It is stored now, with so many alerts. */
        record Taken(int alerts) implements Replay {}

        /** It still cannot be taken. */
        record StillRejected(String problem) implements Replay {}
    }

    Replay replay(RejectedMessage message, byte[] body);
}
