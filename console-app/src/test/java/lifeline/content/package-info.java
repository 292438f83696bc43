@NullMarked
package lifeline.content;

import org.jspecify.annotations.NullMarked;
