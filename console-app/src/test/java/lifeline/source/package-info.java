@NullMarked
package lifeline.source;

import org.jspecify.annotations.NullMarked;
