/** The content files for programs. */
@NullMarked
package lifeline.content.web;

import org.jspecify.annotations.NullMarked;
