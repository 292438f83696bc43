/** Speaks to Kubernetes clusters for actions and checks. */
@ApplicationModule(allowedDependencies = {"kernel", "action", "check"})
@NullMarked
package lifeline.kubernetes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
