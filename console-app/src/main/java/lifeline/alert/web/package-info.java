/** The doors alerts come in by. */
@NullMarked
package lifeline.alert.web;

import org.jspecify.annotations.NullMarked;
