package lifeline.alert.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
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
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(typeOf(status));
        if (!extension.isEmpty()) {
            problem.setProperty(name, extension);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> retryAfter(headers, status))
                .body(problem);
    }

    /** One type for each status: what a sender may do about it depends on nothing else. */
    static URI typeOf(HttpStatus status) {
        return URI.create("urn:lifeline:problem:"
                + status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'));
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
