/** How alerts are shown; others may show one the same way. */
@NamedInterface("ui")
@NullMarked
package lifeline.alert.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
