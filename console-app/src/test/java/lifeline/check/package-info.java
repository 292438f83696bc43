@NullMarked
package lifeline.check;

import org.jspecify.annotations.NullMarked;
