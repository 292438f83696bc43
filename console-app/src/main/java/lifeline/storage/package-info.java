/** How the console speaks to its database: nobody's dependency, only settings that a property cannot express. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lifeline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
