package lifeline.check;

import java.util.List;

/** Asks a monitoring system for the present value of a query. Answers within seconds, whatever happens. */
public interface MetricReadings {

    /** What came back. */
    sealed interface Reading {
        /** One value for each series; NaN is possible and proves nothing. */
        record Values(List<Double> values) implements Reading {}

        /** The query yields no series. */
        record NoData() implements Reading {}

        /** No answer, or an error; the reason is for people. */
        record Unavailable(String reason) implements Reading {}
    }

    Reading now(String query);
}
