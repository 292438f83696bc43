package lifeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lifeline.kernel.Refusal;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem document that says what a program can do about it. */
@RestControllerAdvice
class AnswersRefusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersRefusals.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal refused) {
        var detail = String.valueOf(refused.getMessage());
        var field = refused.field();
        var status = field.isPresent() ? HttpStatus.BAD_REQUEST : statusOf(refused.kind());
        var problem = Problem.of(status, refused.key(), detail);
        field.ifPresent(name ->
                problem.setProperty("errors", List.of(new Problem.Place(Fields.pointer("", name), detail))));
        return answer(problem);
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case ABSENT -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_NOW -> HttpStatus.CONFLICT;
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(BadRequest refused) {
        return answer(Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()), refused.places()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Conflict refused) {
        var problem = Problem.of(HttpStatus.CONFLICT, refused.type(), String.valueOf(refused.getMessage()));
        if (refused.first() != null) {
            problem.setProperty("first", refused.first());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConcurrencyFailureException refused) {
        return answer(Problem.of(HttpStatus.CONFLICT, "Somebody else changed this at the same moment; read it again"));
    }

    /** Hibernate's own one comes untranslated where plain SQL joins a transaction of its. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, JDBCConnectionException.class})
    ResponseEntity<ProblemDetail> onAbsentDatabase(Exception error) {
        LOG.warn("The interface could not reach the database: {}", error.getMessage());
        return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "The database is away; nothing was changed"));
    }

    /** The screens have their own way of telling; what they throw goes on. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onTheUnexpected(Exception error, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw error;
        }
        LOG.error("Unexpected error in {} {}", request.getMethod(), request.getRequestURI(), error);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "The console failed; its log says more"));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(problem);
    }

    /** What Spring itself refuses: a method, a type of content, a missing parameter. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = refused instanceof ErrorResponse known ? known.getBody() : null;
        var answer = told != null && Problem.isOurs(told) ? told : retold(HttpStatus.valueOf(status.value()), told);
        return super.handleExceptionInternal(refused, answer, headers, status, request);
    }

    private static ProblemDetail retold(HttpStatus status, @Nullable ProblemDetail told) {
        var detail = told == null ? null : told.getDetail();
        return Problem.of(status, detail == null ? status.getReasonPhrase() : detail);
    }
}
