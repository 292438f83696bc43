/** How the timeline looks. */
@NullMarked
package lifeline.timeline.ui;

import org.jspecify.annotations.NullMarked;
