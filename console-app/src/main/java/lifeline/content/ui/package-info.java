/** The page of content files, its place in the navigation, and what it warns of. */
@NullMarked
package lifeline.content.ui;

import org.jspecify.annotations.NullMarked;
