package lifeline.shell;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Map;
import lifeline.kernel.IncidentId;

/** What a feature shows of many incidents at once, in lists: the time left. */
public interface IncidentGlance {

    Map<IncidentId, Component> glancesFor(Collection<IncidentId> incidents);
}
