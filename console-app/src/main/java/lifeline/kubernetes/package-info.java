/** Speaks to Kubernetes clusters: for actions, for checks, and for the recovery points they know of. */
@ApplicationModule(allowedDependencies = {"kernel", "asset", "action", "check"})
@NullMarked
package lifeline.kubernetes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
