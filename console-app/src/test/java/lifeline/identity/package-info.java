@NullMarked
package lifeline.identity;

import org.jspecify.annotations.NullMarked;
