package lifeline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import lifeline.kernel.BilingualText;
import lifeline.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/** Tells a person what could not be done and what to do about it; what nobody expected also goes to the log. */
@SpringComponent
class ErrorNotices implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorNotices.class);
    private static final int SHOWN_MILLIS = 8_000;

    private final Texts texts;

    ErrorNotices(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null) {
            LOG.error("Unexpected error", event.getThrowable());
            return;
        }
        var notice = Notification.show(sentence(event.getThrowable(), ui.getLocale()));
        notice.setDuration(SHOWN_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
    }

    private String sentence(Throwable error, Locale reader) {
        return switch (error) {
            case Refusal refusal -> {
                var arguments = refusal.arguments().stream()
                        .map(argument -> argument instanceof BilingualText text ? text.in(reader) : argument)
                        .toArray();
                yield texts.text(reader, "refusal." + refusal.key(), arguments);
            }
            case OptimisticLockingFailureException _ -> texts.text(reader, "shell.error.somebody-was-first");
            case DataAccessException _ -> unexpected(error, reader, "shell.error.database");
            case TransactionException _ -> unexpected(error, reader, "shell.error.database");
            default -> unexpected(error, reader, "shell.error.unexpected");
        };
    }

    private String unexpected(Throwable error, Locale reader, String key) {
        LOG.error("Unexpected error on a screen", error);
        return texts.text(reader, key);
    }
}
