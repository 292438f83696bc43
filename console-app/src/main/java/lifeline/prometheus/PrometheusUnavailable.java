package lifeline.prometheus;

import org.jspecify.annotations.Nullable;

/** Prometheus is not configured, does not answer, or refuses the query. */
class PrometheusUnavailable extends RuntimeException {

    PrometheusUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
