package lifeline.alert.web;

import java.util.List;
import lifeline.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that tell a sender what went wrong, as RFC 9457 problem details. */
final class Problems {

    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail, String name, List<?> extension) {
        var problem = Problem.of(status, detail);
        if (!extension.isEmpty()) {
            problem.setProperty(name, extension);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> retryAfter(headers, status))
                .body(problem);
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String detail) {
        return problem(status, String.valueOf(detail), "errors", List.of());
    }

    /** Only where a retry can help. Alertmanager retries every 5xx by itself within half a second. */
    private static void retryAfter(HttpHeaders headers, HttpStatus status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }
}
