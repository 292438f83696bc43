package lifeline.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lets a sweep fail without noise where that is no surprise: another console was first, or the database is away. The
 * next sweep finds what is left.
 */
@Component
class CalmSweeps implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(CalmSweeps.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(CalmSweeps::failed);
    }

    private static void failed(Throwable failure) {
        if (failure instanceof ConcurrencyFailureException || failure instanceof DataIntegrityViolationException) {
            LOG.debug("Another console was first", failure);
        } else if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            LOG.warn("The database is away: {}", failure.getMessage());
        } else {
            LOG.error("A sweep failed; the next one tries again", failure);
        }
    }
}
