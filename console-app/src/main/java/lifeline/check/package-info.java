/** Did it help? Verdicts over readings; no data is not success. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "timeline", "expression"})
@NullMarked
package lifeline.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
