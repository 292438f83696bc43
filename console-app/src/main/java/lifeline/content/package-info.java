/**
 * Finds playbooks, scenarios, assets, rules and templates; reads them whenever they change, and puts in force what is
 * sound; errors name file, line and column.
 */
@ApplicationModule(allowedDependencies = {"kernel", "api", "identity", "shell"})
@NullMarked
package lifeline.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
