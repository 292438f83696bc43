/** Incidents for programs. */
@NullMarked
package lifeline.incident.web;

import org.jspecify.annotations.NullMarked;
