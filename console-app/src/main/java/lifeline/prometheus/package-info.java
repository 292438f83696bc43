/** Asks Prometheus: for checks, for when a condition began, and for recovery points. */
@ApplicationModule(allowedDependencies = {"kernel", "asset", "check", "clock"})
@NullMarked
package lifeline.prometheus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
