/** The page of drills. */
@NullMarked
package lifeline.drill.ui;

import org.jspecify.annotations.NullMarked;
