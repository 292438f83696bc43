@NullMarked
package lifeline.deadline;

import org.jspecify.annotations.NullMarked;
