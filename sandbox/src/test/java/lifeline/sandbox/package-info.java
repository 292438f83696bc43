@NullMarked
package lifeline.sandbox;

import org.jspecify.annotations.NullMarked;
