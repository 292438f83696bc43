@NullMarked
package lifeline;

import org.jspecify.annotations.NullMarked;
