package lifeline.kernel;

/** How bad an incident is, the worst first. */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4;

    public boolean isWorseThan(Severity other) {
        return compareTo(other) < 0;
    }
}
