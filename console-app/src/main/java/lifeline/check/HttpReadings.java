package lifeline.check;

import java.time.Duration;

/** Sends one HTTP request of a check. Follows no redirect, reads a bounded body, answers within seconds. */
public interface HttpReadings {

    /** What came back. */
    sealed interface Reading {
        /** An answer; the body as text, cut at a limit. */
        record Answer(int status, Duration latency, String body) implements Reading {}

        /** No answer, or the address is not allowed; the reason is for people. */
        record Unavailable(String reason) implements Reading {}
    }

    Reading send(Probe.Http request);
}
