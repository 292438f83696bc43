/** Time allowed against time taken, for everything that must not pass unnoticed: each crossing is announced once. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package lifeline.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
