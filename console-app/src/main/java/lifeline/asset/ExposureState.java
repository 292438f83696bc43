package lifeline.asset;

/** How an asset stands against what may be lost of it, the best first. */
public enum ExposureState {
    /** Nothing of it can be lost: it has no RPO. */
    NOT_AT_STAKE,
    OK,
    AT_RISK,
    /** Nobody has told for too long. Never well by silence. */
    UNKNOWN,
    BREACHED;

    /** Whether somebody has to be woken for a vital asset. */
    public boolean isLoud() {
        return this == UNKNOWN || this == BREACHED;
    }
}
