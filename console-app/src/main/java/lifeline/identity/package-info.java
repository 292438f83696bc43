/** Who is signed in and what they may do; accounts and login. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package lifeline.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
