/** The sign-in screen. */
@NullMarked
package lifeline.identity.ui;

import org.jspecify.annotations.NullMarked;
