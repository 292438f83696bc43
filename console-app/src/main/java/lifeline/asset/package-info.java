/** What is protected: services and assets with their recovery objectives. */
@ApplicationModule(allowedDependencies = {"kernel", "content"})
@NullMarked
package lifeline.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
