/** Stakeholder updates: what people are told, when it is due, what was told to whom, by whom and where. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "api",
            "identity",
            "shell",
            "timeline",
            "deadline",
            "scenario",
            "asset",
            "incident",
            "clock"
        })
@NullMarked
package lifeline.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
