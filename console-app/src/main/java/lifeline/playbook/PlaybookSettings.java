package lifeline.playbook;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Values of this site that go before a playbook's own defaults, by the parameter's name. */
@ConfigurationProperties("lifeline.playbook")
record PlaybookSettings(@DefaultValue Map<String, String> parameters) {}
