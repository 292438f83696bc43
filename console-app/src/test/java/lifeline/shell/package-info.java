@NullMarked
package lifeline.shell;

import org.jspecify.annotations.NullMarked;
