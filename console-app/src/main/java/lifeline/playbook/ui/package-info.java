/** The screens of playbooks and their runs. */
@NullMarked
package lifeline.playbook.ui;

import org.jspecify.annotations.NullMarked;
