package lifeline.alert.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import lifeline.alert.AlertIntake;
import lifeline.alert.IntakeSettings;
import lifeline.alert.NamesIncidents;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Alertmanager posts. 200 only after the commit; 503 whenever a retry can help; 4xx only for what can never
 * succeed, because Alertmanager waits a whole group_interval after any of them.
 */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertmanagerWebhook {

    private final AlertIntake intake;
    private final NamesIncidents names;
    private final long limit;

    AlertmanagerWebhook(AlertIntake intake, NamesIncidents names, IntakeSettings settings) {
        this.intake = intake;
        this.names = names;
        this.limit = settings.largestMessage().toBytes();
    }

    /** What the sender gets back. */
    record Receipt(int received, int opened, int changed, int repeated, List<String> incidents) {
        @JsonProperty("new")
        @Override
        public int opened() {
            return opened;
        }
    }

    @PostMapping("/alertmanager")
    Receipt alertmanager(HttpServletRequest request, Principal sender) throws IOException {
        requireJson(request);
        var receipt = intake.receive(WebhookMessage.read(sender.getName(), body(request)));
        var keys = receipt.incidents().stream()
                .map(names::keyOf)
                .flatMap(Optional::stream)
                .toList();
        return new Receipt(receipt.received(), receipt.opened(), receipt.changed(), receipt.repeated(), keys);
    }

    private static void requireJson(HttpServletRequest request) {
        try {
            var type = request.getContentType();
            if (type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw new WrongContentType(e);
        }
        throw new WrongContentType(null);
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new MessageTooLarge(limit);
        }
        var body = request.getInputStream().readNBytes(Math.toIntExact(limit + 1));
        if (body.length > limit) {
            throw new MessageTooLarge(limit);
        }
        return body;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnreadableMessage e) {
        return Problems.problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), e.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MessageTooLarge e) {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(WrongContentType e) {
        return Problems.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, e.getMessage());
    }

    /** Hibernate's own, too: a transaction takes its connection late, where nobody translates. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, PersistenceException.class})
    ResponseEntity<ProblemDetail> onAbsentDatabase() {
        return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was stored; send the message again");
    }
}
