/** The manners of the HTTP interface: pages, strict bodies, problems as RFC 9457 tells them, and never a redirect. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package lifeline.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
