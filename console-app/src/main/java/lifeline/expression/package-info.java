/** CEL, bounded: the only language of conditions and placeholders. No loop without bound, no input, no output. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lifeline.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
