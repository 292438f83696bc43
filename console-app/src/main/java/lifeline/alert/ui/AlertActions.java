package lifeline.alert.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import lifeline.alert.AlertView;
import lifeline.kernel.IncidentId;

/** What a person may do with alerts of an incident; contributed by the feature that does it. */
public interface AlertActions {

    List<Component> actionsFor(IncidentId incident, List<AlertView> alerts);
}
