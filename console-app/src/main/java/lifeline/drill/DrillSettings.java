package lifeline.drill;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How often each scenario is to be exercised. */
@ConfigurationProperties("lifeline.drill")
record DrillSettings(@DefaultValue("P90D") Duration every) {}
