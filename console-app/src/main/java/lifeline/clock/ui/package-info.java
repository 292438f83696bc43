/** How the response clocks look. */
@NullMarked
package lifeline.clock.ui;

import org.jspecify.annotations.NullMarked;
