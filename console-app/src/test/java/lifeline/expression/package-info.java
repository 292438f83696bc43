@NullMarked
package lifeline.expression;

import org.jspecify.annotations.NullMarked;
