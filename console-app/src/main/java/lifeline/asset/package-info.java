/** What is protected: services and assets with their objectives, and the recovery points they could be restored from. */
@ApplicationModule(allowedDependencies = {"kernel", "content", "api", "identity", "shell", "deadline"})
@NullMarked
package lifeline.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
