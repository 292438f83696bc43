package lifeline.check;

/** What one look at the world showed: a verdict and the words for what was seen. */
record Look(Verdict verdict, String observed) {

    static Look unknown(String why) {
        return new Look(Verdict.UNKNOWN, why);
    }

    static Look of(boolean passed, String observed) {
        return new Look(passed ? Verdict.PASS : Verdict.FAIL, observed);
    }
}
