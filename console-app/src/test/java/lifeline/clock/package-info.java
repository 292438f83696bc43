@NullMarked
package lifeline.clock;

import org.jspecify.annotations.NullMarked;
