package lifeline.action;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a temporary change may stay before it is kept for good or taken back. */
@ConfigurationProperties("lifeline.action")
record ActionSettings(@DefaultValue("PT4H") Duration temporaryFor) {}
