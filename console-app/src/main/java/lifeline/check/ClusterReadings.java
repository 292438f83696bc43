package lifeline.check;

import java.util.Map;

/** Reads a live object of a cluster for a check. Answers within seconds, whatever happens. */
public interface ClusterReadings {

    /** What came back. */
    sealed interface Reading {
        /** The object as nested maps and lists. */
        record Found(Map<String, Object> object) implements Reading {}

        /** The cluster answered that there is no such object. */
        record Absent() implements Reading {}

        /** No answer, or no permission; the reason is for people. */
        record Unavailable(String reason) implements Reading {}
    }

    Reading read(Probe.ClusterObject wanted);
}
