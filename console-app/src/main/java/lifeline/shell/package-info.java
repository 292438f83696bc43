/** The frame around every screen: layout, language, live updates, and the contract of an incident panel. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package lifeline.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
