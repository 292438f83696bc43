/** The practice range: a prompt platform to break, reachable only by public protocols. Knows nothing of the console. */
@NullMarked
package lifeline.sandbox;

import org.jspecify.annotations.NullMarked;
