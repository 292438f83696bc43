package lifeline.alert.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lifeline.alert.AlertIntake;
import lifeline.alert.MessageFormat;
import lifeline.alert.NamesIncidents;
import lifeline.alert.UnreadableMessage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads what a known sender posted and hands it in; what nobody can read is kept for a person to see. */
@Component
class TakesMessages {

    private final AlertIntake intake;
    private final NamesIncidents names;
    private final MessageBody bodies;
    private final KeepsRejected rejected;

    TakesMessages(AlertIntake intake, NamesIncidents names, MessageBody bodies, KeepsRejected rejected) {
        this.intake = intake;
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

    /** Every message goes through here, whoever sends it in whatever format. */
    Receipt take(MessageFormat format, HttpServletRequest request, KeepsRejected.Posted posted) throws IOException {
        try {
            return bodies.with(request, body -> take(format, posted, body));
        } catch (MessageTooLarge e) {
            rejected.keep(posted, e);
            throw e;
        }
    }

    /** Once a format of that name is declared, the message can be tried again. */
    void keep(UnknownFormat unknown, HttpServletRequest request, KeepsRejected.Posted posted) throws IOException {
        if (!posted.format().isEmpty() && !posted.format().contains("/")) {
            bodies.with(request, body -> {
                rejected.keep(posted, unknown, body);
                return unknown;
            });
        }
    }

    private Receipt take(MessageFormat format, KeepsRejected.Posted posted, byte[] body) {
        try {
            requireJson(posted.contentType());
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

    private static void requireJson(@org.jspecify.annotations.Nullable String type) {
        if (MediaType.APPLICATION_JSON_VALUE.equals(type)) {
            return;
        }
        try {
            if (type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw new WrongContentType(e);
        }
        throw new WrongContentType(null);
    }
}
