package lifeline.alert.web;

import java.util.stream.Collectors;
import lifeline.alert.UnreadableMessage;
import lifeline.source.Quarantine;
import lifeline.source.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Keeps what a known sender posted and nobody could take, so that an administrator sees it and can try again. */
@Component
class KeepsRejected {

    private static final int LONGEST_FORMAT = 64;

    private final Quarantine quarantine;

    KeepsRejected(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Who posted what to which door. */
    record Posted(String source, String format, @Nullable String contentType) {}

    void keep(Posted posted, UnreadableMessage problem, byte[] body) {
        keep(posted, explained(problem), body.length, body);
    }

    void keep(Posted posted, WrongContentType problem, byte[] body) {
        keep(posted, String.valueOf(problem.getMessage()), body.length, body);
    }

    void keep(Posted posted, UnknownFormat problem, byte[] body) {
        keep(posted, String.valueOf(problem.getMessage()), body.length, body);
    }

    void keep(Posted posted, MessageTooLarge problem) {
        keep(posted, String.valueOf(problem.getMessage()), problem.size(), problem.beginning());
    }

    private void keep(Posted posted, String problem, long size, byte[] body) {
        var type = posted.contentType() == null ? "" : posted.contentType();
        try {
            quarantine.keep(new Rejection(
                    posted.source(),
                    shortened(posted.format()),
                    JsonMessage.clean(type),
                    JsonMessage.clean(problem),
                    size,
                    body));
        } catch (DataIntegrityViolationException e) {
            // Somebody else kept the same body at the same moment.
        }
    }

    /** The first problems say enough. */
    static String explained(UnreadableMessage problem) {
        return problem.getMessage()
                + problem.problems().stream()
                        .limit(3)
                        .map(one -> (one.pointer().isEmpty() ? "" : one.pointer() + " ") + one.detail())
                        .collect(Collectors.joining("; ", ": ", ""));
    }

    private static String shortened(String format) {
        return JsonMessage.clean(format.substring(0, Math.min(format.length(), LONGEST_FORMAT)));
    }
}
