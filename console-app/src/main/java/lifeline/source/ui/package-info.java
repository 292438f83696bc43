/** How sources and what they sent in vain are shown. */
@NullMarked
package lifeline.source.ui;

import org.jspecify.annotations.NullMarked;
