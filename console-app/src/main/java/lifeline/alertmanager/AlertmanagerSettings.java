package lifeline.alertmanager;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the Alertmanagers answer: {@code url} is that of the source {@code default}, {@code sources} names the others.
 * Several addresses for one source are the members of one cluster.
 */
@ConfigurationProperties("lifeline.alertmanager")
record AlertmanagerSettings(
        @DefaultValue List<URI> url, @DefaultValue Map<String, List<URI>> sources) {

    Map<String, List<URI>> bySource() {
        var all = new HashMap<>(sources);
        if (!url.isEmpty()) {
            all.put("default", url);
        }
        return all;
    }
}
