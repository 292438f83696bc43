/** Time allowed against time taken: one RTO clock per affected asset, started at impact, stopped by recovery. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "api",
            "identity",
            "shell",
            "timeline",
            "deadline",
            "asset",
            "scenario",
            "alert",
            "incident"
        })
@NullMarked
package lifeline.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
