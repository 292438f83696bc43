@NullMarked
package lifeline.bench;

import org.jspecify.annotations.NullMarked;
