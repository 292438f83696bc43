@NullMarked
package lifeline.incident;

import org.jspecify.annotations.NullMarked;
