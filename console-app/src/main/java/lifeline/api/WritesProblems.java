package lifeline.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document where no controller is reached: from filters, and for unknown addresses. */
@Component
public class WritesProblems {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final JsonMapper json;

    WritesProblems(JsonMapper json) {
        this.json = json;
    }

    public void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        answer(response, Problem.of(status, detail));
    }

    /** A 503 asks to come again. */
    public void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
