package lifeline.alert.web;

import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.List;
import lifeline.alert.UnreadableMessage;
import lifeline.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;

/**
 * What a sender is told when its message was not stored, as RFC 9457 problem details: 503 whenever a retry can help;
 * 4xx only for what can never succeed, because Alertmanager waits a whole group_interval after any of them.
 */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static ProblemDetail of(Exception refused, String address) {
        var problem = of(refused);
        problem.setInstance(URI.create(address));
        return problem;
    }

    /** Hibernate's own, too: a transaction takes its connection late, where nobody translates. */
    private static ProblemDetail of(Exception refused) {
        return switch (refused) {
            case UnknownFormat e -> problem(HttpStatus.NOT_FOUND, e, "known", e.known());
            case UnreadableMessage e -> problem(HttpStatus.BAD_REQUEST, e, "errors", e.problems());
            case MessageTooLarge e -> problem(HttpStatus.CONTENT_TOO_LARGE, e);
            case MessageBody.Busy e -> problem(HttpStatus.SERVICE_UNAVAILABLE, e);
            case WrongContentType e -> problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, e);
            case DataAccessException e -> absentDatabase(e);
            case TransactionException e -> absentDatabase(e);
            case PersistenceException e -> absentDatabase(e);
            default -> unexpected(refused);
        };
    }

    private static ProblemDetail absentDatabase(RuntimeException e) {
        LOG.warn("A message could not be stored; its sender is asked to send it again: {}", e.toString());
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was stored; send the message again");
    }

    private static ProblemDetail unexpected(Exception e) {
        LOG.error("Unexpected error while a message was taken in", e);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "The console failed; its log says more");
    }

    private static ProblemDetail problem(HttpStatus status, Exception e) {
        return problem(status, e, "errors", List.of());
    }

    private static ProblemDetail problem(HttpStatus status, Exception e, String name, List<?> extension) {
        var problem = Problem.of(status, String.valueOf(e.getMessage()));
        if (!extension.isEmpty()) {
            problem.setProperty(name, extension);
        }
        return problem;
    }
}
