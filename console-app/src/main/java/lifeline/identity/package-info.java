/** Who is signed in and what they may do; accounts and login. */
@ApplicationModule(allowedDependencies = {"kernel", "api"})
@NullMarked
package lifeline.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
