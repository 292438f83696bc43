@NullMarked
package lifeline.kubernetes;

import org.jspecify.annotations.NullMarked;
