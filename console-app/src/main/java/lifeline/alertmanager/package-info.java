/** Asks Alertmanager what fires, for what its messages did not tell. */
@ApplicationModule(allowedDependencies = {"kernel", "alert"})
@NullMarked
package lifeline.alertmanager;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
