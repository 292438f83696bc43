@NullMarked
package lifeline.action;

import org.jspecify.annotations.NullMarked;
