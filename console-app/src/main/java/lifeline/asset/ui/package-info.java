/** How ready we are to lose something, on the screen. */
@NullMarked
package lifeline.asset.ui;

import org.jspecify.annotations.NullMarked;
