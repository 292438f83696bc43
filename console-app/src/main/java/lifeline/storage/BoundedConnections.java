package lifeline.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Bounds every wait for PostgreSQL, so that a silent server becomes an error within seconds and never a hang, and sends
 * a batch of inserts as one.
 */
@Component
class BoundedConnections implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source
                && String.valueOf(source.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
            source.addDataSourceProperty("connectTimeout", "2");
            source.addDataSourceProperty("socketTimeout", "4");
            source.addDataSourceProperty("tcpKeepAlive", "true");
            source.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return bean;
    }
}
