/** Signals from monitoring systems: authenticated, bounded, kept once each, and routed to incidents by others. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "api",
            "identity",
            "shell",
            "timeline",
            "scenario",
            "source",
            "content",
            "expression"
        })
@NullMarked
package lifeline.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
