/** The updates of an incident for programs. */
@NullMarked
package lifeline.notice.web;

import org.jspecify.annotations.NullMarked;
