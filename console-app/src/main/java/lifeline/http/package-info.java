/** Sends the HTTP requests of checks, only to hosts that are allowed. */
@ApplicationModule(allowedDependencies = {"kernel", "check"})
@NullMarked
package lifeline.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
