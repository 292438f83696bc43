package lifeline.shell;

import com.vaadin.flow.component.Component;

/** A part of the incident page. It changes in place: nothing under the pointer moves. */
public interface IncidentPart {

    Component component();

    /** Looks again and shows what changed. */
    void refresh();
}
