package lifeline.clock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lifeline.clock.ResponseClocks;
import lifeline.kernel.IncidentId;
import lifeline.shell.IncidentGlance;
import lifeline.shell.Texts;

/** The time left, in lists of incidents. */
@SpringComponent
class TimeLeftGlance implements IncidentGlance {

    private final ResponseClocks clocks;
    private final Texts texts;
    private final Clock clock;

    TimeLeftGlance(ResponseClocks clocks, Texts texts, Clock clock) {
        this.clocks = clocks;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Map<IncidentId, Component> glancesFor(Collection<IncidentId> incidents) {
        var glances = new HashMap<IncidentId, Component>();
        clocks.tightest(incidents).forEach((incident, reading) -> {
            var face = new ClockFace(true);
            face.show(reading, clock.instant(), texts, UI.getCurrent().getLocale());
            glances.put(incident, face);
        });
        return glances;
    }
}
