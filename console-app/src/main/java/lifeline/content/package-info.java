/** Finds playbooks, scenarios, assets, rules and templates; reads them; errors name file, line and column. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package lifeline.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
