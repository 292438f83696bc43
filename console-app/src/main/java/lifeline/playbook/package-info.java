/** Playbooks, and their runs: steps owned by roles; act, then check, then go on or ask. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "content",
            "expression",
            "identity",
            "shell",
            "timeline",
            "deadline",
            "scenario",
            "incident",
            "alert",
            "clock",
            "action",
            "check"
        })
@NullMarked
package lifeline.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
