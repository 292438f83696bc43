package lifeline.prometheus;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where Prometheus answers; absent means that there is none, and checks say so. */
@ConfigurationProperties("lifeline.prometheus")
record PrometheusSettings(@Nullable URI url) {}
