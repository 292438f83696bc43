@NullMarked
package lifeline.scenario;

import org.jspecify.annotations.NullMarked;
