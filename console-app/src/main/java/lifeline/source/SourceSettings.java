package lifeline.source;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Token of the first source; the alerts that are signs of life, and how long one may stay away; and how much of what
 * cannot be taken is kept.
 */
@ConfigurationProperties("lifeline.intake")
public record SourceSettings(
        @Nullable String token,
        @DefaultValue({"Watchdog", "DeadMansSwitch"}) List<String> heartbeats,
        @DefaultValue("10m") Duration heartbeatWithin,
        @DefaultValue("200") int quarantineMessages,
        @DefaultValue("64MB") DataSize quarantineSize) {}
