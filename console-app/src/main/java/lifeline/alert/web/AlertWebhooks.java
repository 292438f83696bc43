package lifeline.alert.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import lifeline.alert.AlertIntake;
import lifeline.alert.MessageFormat;
import lifeline.alert.MessageFormats;
import lifeline.alert.NamesIncidents;
import lifeline.alert.UnreadableMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where senders deliver alerts, each format at an address of its own. 200 only after the commit; 503 whenever a retry
 * can help; 4xx only for what can never succeed, because Alertmanager waits a whole group_interval after any of them.
 */
@RestController
@RequestMapping(AlertWebhooks.ADDRESS)
class AlertWebhooks {

    static final String ADDRESS = "/api/v1/alerts";

    private static final Logger LOG = LoggerFactory.getLogger(AlertWebhooks.class);

    private final AlertIntake intake;
    private final MessageFormats formats;
    private final NamesIncidents names;
    private final MessageBody bodies;
    private final KeepsRejected rejected;

    AlertWebhooks(
            AlertIntake intake,
            MessageFormats formats,
            NamesIncidents names,
            MessageBody bodies,
            KeepsRejected rejected) {
        this.intake = intake;
        this.formats = formats;
        this.names = names;
        this.bodies = bodies;
        this.rejected = rejected;
    }

    /** What the sender gets back. */
    record Receipt(int received, int opened, int changed, int repeated, List<String> incidents) {
        @JsonProperty("new")
        @Override
        public int opened() {
            return opened;
        }
    }

    /** Grafana lets people choose PUT; taking a message twice changes nothing, so that both methods are right. */
    @RequestMapping(
            path = {"/{format}", "/{format}/"},
            method = {RequestMethod.POST, RequestMethod.PUT})
    Receipt deliver(@PathVariable String format, HttpServletRequest request, Principal sender) throws IOException {
        var posted = new KeepsRejected.Posted(sender.getName(), format, request.getContentType());
        var found = formats.find(format);
        if (found.isEmpty()) {
            throw unknown(format, request, posted);
        }
        return receive(found.get(), request, posted);
    }

    /** Once its format is declared, the message can be tried again. */
    private UnknownFormat unknown(String format, HttpServletRequest request, KeepsRejected.Posted posted)
            throws IOException {
        var unknown = new UnknownFormat(ADDRESS + "/" + format, formats.names());
        return bodies.with(request, body -> {
            rejected.keep(posted, unknown, body);
            return unknown;
        });
    }

    /** Any other address would be a screen's, whose page with status 200 a sender takes for "delivered". */
    @RequestMapping(
            path = {"", "/", "/**"},
            method = {RequestMethod.POST, RequestMethod.PUT})
    void refuse(HttpServletRequest request) {
        throw new UnknownFormat(request.getRequestURI(), formats.names());
    }

    /** Every message goes through here, whoever sends it in whatever format. */
    private Receipt receive(MessageFormat format, HttpServletRequest request, KeepsRejected.Posted posted)
            throws IOException {
        try {
            return bodies.with(request, body -> take(format, request, posted, body));
        } catch (MessageTooLarge e) {
            rejected.keep(posted, e);
            throw e;
        }
    }

    private Receipt take(MessageFormat format, HttpServletRequest request, KeepsRejected.Posted posted, byte[] body) {
        try {
            requireJson(request);
            return told(intake.receive(format.read(posted.source(), body)));
        } catch (UnreadableMessage e) {
            rejected.keep(posted, e, body);
            throw e;
        } catch (WrongContentType e) {
            rejected.keep(posted, e, body);
            throw e;
        }
    }

    private Receipt told(AlertIntake.Receipt receipt) {
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownFormat e) {
        return Problems.problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), "known", e.known());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnreadableMessage e) {
        return Problems.problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), "errors", e.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MessageTooLarge e) {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MessageBody.Busy e) {
        return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(WrongContentType e) {
        return Problems.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, e.getMessage());
    }

    /** Hibernate's own, too: a transaction takes its connection late, where nobody translates. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, PersistenceException.class})
    ResponseEntity<ProblemDetail> onAbsentDatabase(RuntimeException e) {
        LOG.warn("A message could not be stored; its sender is asked to send it again: {}", e.toString());
        return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was stored; send the message again");
    }
}
