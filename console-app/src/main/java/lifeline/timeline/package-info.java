/** What happened, in order: every recordable event is stored in the transaction that caused it. */
@ApplicationModule(allowedDependencies = {"kernel", "shell"})
@NullMarked
package lifeline.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
