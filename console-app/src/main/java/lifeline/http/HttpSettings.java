package lifeline.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The hosts that checks may call: exact names, or {@code *.suffix}. The default is what runs in the cluster. */
@ConfigurationProperties("lifeline.http")
record HttpSettings(
        @DefaultValue({"*.svc", "*.svc.cluster.local"}) List<String> allowedHosts) {

    boolean allows(String host) {
        return allowedHosts.stream()
                .anyMatch(allowed -> allowed.startsWith("*.")
                        ? host.endsWith(allowed.substring(1))
                        : host.equalsIgnoreCase(allowed));
    }
}
