package lifeline.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where content comes from: a folder that holds playbooks and so on, or (absent) what is packaged. */
@ConfigurationProperties("lifeline")
record ContentSettings(@Nullable Path content) {}
