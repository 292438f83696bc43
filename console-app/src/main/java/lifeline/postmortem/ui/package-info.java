@NullMarked
package lifeline.postmortem.ui;

import org.jspecify.annotations.NullMarked;
