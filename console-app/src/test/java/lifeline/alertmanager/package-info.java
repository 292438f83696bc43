@NullMarked
package lifeline.alertmanager;

import org.jspecify.annotations.NullMarked;
