/** Clocks for programs. */
@NullMarked
package lifeline.clock.web;

import org.jspecify.annotations.NullMarked;
