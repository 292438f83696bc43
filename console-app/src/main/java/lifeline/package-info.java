/** The console. Its rooms are the packages below; each says what it may use. */
@NullMarked
package lifeline;

import org.jspecify.annotations.NullMarked;
