/** Words that every room shares: plain values, no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lifeline.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
