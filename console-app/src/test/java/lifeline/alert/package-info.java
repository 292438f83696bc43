@NullMarked
package lifeline.alert;

import org.jspecify.annotations.NullMarked;
