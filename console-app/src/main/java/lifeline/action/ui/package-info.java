/** What was changed for the time being, on the page of its incident. */
@NullMarked
package lifeline.action.ui;

import org.jspecify.annotations.NullMarked;
