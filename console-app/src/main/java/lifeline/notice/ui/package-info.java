/** The updates of an incident, and the desk where they are written. */
@NullMarked
package lifeline.notice.ui;

import org.jspecify.annotations.NullMarked;
