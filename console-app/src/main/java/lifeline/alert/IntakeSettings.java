package lifeline.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The largest message taken, far beyond the largest group a sender makes; how long the bytes of messages are kept; and
 * how long a sender may leave an alert out of its list before the alert is stale.
 */
@ConfigurationProperties("lifeline.intake")
public record IntakeSettings(
        @DefaultValue("32MB") DataSize largestMessage,
        @DefaultValue("30d") Duration keepRaw,
        @DefaultValue("2m") Duration staleAfter) {}
