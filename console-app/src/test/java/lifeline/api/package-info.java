@NullMarked
package lifeline.api;

import org.jspecify.annotations.NullMarked;
