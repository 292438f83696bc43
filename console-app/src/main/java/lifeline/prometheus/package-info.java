/** Asks Prometheus: for checks, and for when a condition began. */
@ApplicationModule(allowedDependencies = {"kernel", "check", "clock"})
@NullMarked
package lifeline.prometheus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
