@NullMarked
package lifeline.incident.web;

import org.jspecify.annotations.NullMarked;
