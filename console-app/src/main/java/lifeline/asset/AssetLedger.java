package lifeline.asset;

import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one at a time change what is known of an asset, and tells readers when there is something new. */
@Component
class AssetLedger {

    private final JdbcClient database;
    private final TransactionTemplate apart;

    AssetLedger(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Within the caller's transaction, until its end. */
    void lock(String asset) {
        if (!isLocked(asset)) {
            open(asset);
            isLocked(asset);
        }
    }

    private boolean isLocked(String asset) {
        return !database.sql("select version from asset_ledger where asset = ? for update")
                .param(asset)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Committed at once, so that whoever comes at the same moment finds it; one of them opens it, which is as good. */
    private void open(String asset) {
        try {
            apart.executeWithoutResult(_ -> database.sql("insert into asset_ledger (asset, version) values (?, 0)")
                    .param(asset)
                    .update());
        } catch (DuplicateKeyException e) {
            return;
        }
    }

    void changed(String asset) {
        database.sql("update asset_ledger set version = version + 1 where asset = ?")
                .param(asset)
                .update();
    }

    Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        database.sql("select asset, version from asset_ledger").query(row -> {
            versions.put(row.getString("asset"), row.getLong("version"));
        });
        return versions;
    }
}
