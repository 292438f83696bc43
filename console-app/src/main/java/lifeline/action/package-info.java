/** One deliberate change to the outside world: planned, approved, applied once, and its outcome told honestly. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "shell", "timeline", "deadline"})
@NullMarked
package lifeline.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
