@NullMarked
package lifeline.prometheus;

import org.jspecify.annotations.NullMarked;
