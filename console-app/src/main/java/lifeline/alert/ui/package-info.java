/** How an incident's alerts look. */
@NullMarked
package lifeline.alert.ui;

import org.jspecify.annotations.NullMarked;
