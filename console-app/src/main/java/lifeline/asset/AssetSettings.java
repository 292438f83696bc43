package lifeline.asset;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this site is watched, for what detection costs: how often Prometheus scrapes, how often it evaluates rules unless
 * their group says otherwise, how long Alertmanager waits for company; and how long recovery points are remembered
 * after they have expired.
 */
@ConfigurationProperties("lifeline.asset")
record AssetSettings(
        @DefaultValue("30s") Duration scrape,
        @DefaultValue("30s") Duration evaluation,
        @DefaultValue("30s") Duration groupWait,
        @DefaultValue("30d") Duration forgetAfter) {}
