/** The postmortem: gathers what is on record, fills a template, exports Markdown. Reads only. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "api",
            "content",
            "identity",
            "shell",
            "timeline",
            "deadline",
            "scenario",
            "asset",
            "incident",
            "alert",
            "clock",
            "check",
            "action",
            "playbook"
        })
@NullMarked
package lifeline.postmortem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
