/** The screens of incidents: home, list, page, unmatched alerts. */
@NullMarked
package lifeline.incident.ui;

import org.jspecify.annotations.NullMarked;
