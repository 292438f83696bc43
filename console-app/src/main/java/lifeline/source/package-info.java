/** Who sends alerts: names and tokens, signs of life, and what was sent but could not be taken. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "shell"})
@NullMarked
package lifeline.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
