@NullMarked
package lifeline.postmortem;

import org.jspecify.annotations.NullMarked;
