package lifeline.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was announced already: a row for each, so that replicas and restarts never tell anything twice. */
@Component
class Announcements {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Announcements(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Runs {@code telling} unless this was told before, by any replica; both are remembered in one transaction. When
     * {@code telling} answers false, nothing is remembered.
     */
    void once(String key, String mark, Instant at, BooleanSupplier telling) {
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("insert into crossing (countdown, mark, crossed_at) values (?, ?, ?)")
                        .params(key, mark, at.atOffset(ZoneOffset.UTC))
                        .update();
                if (!telling.getAsBoolean()) {
                    status.setRollbackOnly();
                }
            });
        } catch (DuplicateKeyException e) {
            // Another replica announced it first, which is as good.
            return;
        }
    }

    /** Of these countdowns, what was announced, as {@code key + " " + mark}. */
    Set<String> of(Collection<String> keys) {
        var found = new HashSet<String>();
        var all = List.copyOf(keys);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            database.sql("select countdown, mark from crossing where countdown in (:keys)")
                    .param("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query((row, _) -> row.getString(1) + " " + row.getString(2))
                    .list()
                    .forEach(told -> found.add(String.valueOf(told)));
        }
        return found;
    }
}
