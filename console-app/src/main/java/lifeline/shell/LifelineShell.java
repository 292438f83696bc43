package lifeline.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page has: the look, and the line by which the server pushes news. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("lifeline/lifeline.css")
@Viewport("width=device-width, initial-scale=1")
public class LifelineShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "lifeline/icons/lifeline.svg", "any");
    }
}
