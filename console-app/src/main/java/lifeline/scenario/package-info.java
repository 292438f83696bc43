/** Classes of incident: which alerts announce them, how bad they are, what they touch, which playbooks answer. */
@ApplicationModule(allowedDependencies = {"kernel", "content"})
@NullMarked
package lifeline.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
