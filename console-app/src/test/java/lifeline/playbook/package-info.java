@NullMarked
package lifeline.playbook;

import org.jspecify.annotations.NullMarked;
