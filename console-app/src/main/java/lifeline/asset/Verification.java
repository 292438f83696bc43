package lifeline.asset;

/** What is proven about a recovery point, from nothing to a restore that passed. */
public enum Verification {
    /** Nobody looked. */
    NONE,
    /** It is there and not empty. */
    EXISTS,
    /** Its checksum is the one that was told when it was made. */
    CHECKSUM,
    /** It, or its chain, was restored and held what it should. */
    RESTORED,
    /** A look found it missing, empty or altered. */
    FAILED
}
