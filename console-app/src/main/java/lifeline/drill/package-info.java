/** Exercises of scenarios: which were held, how they went, and when the next is due. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "shell", "deadline", "scenario"})
@NullMarked
package lifeline.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
