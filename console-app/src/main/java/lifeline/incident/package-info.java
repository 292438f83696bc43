/** The incident: its states, its roles, and which alerts open or join it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "api",
            "identity",
            "shell",
            "timeline",
            "scenario",
            "asset",
            "alert",
            "alert :: ui"
        })
@NullMarked
package lifeline.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
