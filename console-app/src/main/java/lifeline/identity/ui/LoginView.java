package lifeline.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.web.csrf.CsrfToken;

/** Where a person signs in: a plain form, which any password manager understands. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final HtmlComponent problem = element("p", "ll-problem");

    LoginView() {
        addClassName("ll-login");
        problem.getElement().setText(getTranslation("identity.login.failed")).setAttribute("role", "alert");
        problem.setVisible(false);
        var brand = element("span", "ll-brand", element("span", "ll-logo"), new Span("Lifeline"));
        var title = new H1(getTranslation("identity.login.title"));
        title.setClassName("ll-title");
        add(
                element("div", "ll-login-corner", element("ll-lang", ""), element("ll-theme", "")),
                element("main", "ll-login-box", brand, title, form()));
    }

    private Component form() {
        var submit = new NativeButton(getTranslation("identity.login.submit"));
        submit.setClassName("ll-btn ll-btn--primary");
        submit.getElement().setAttribute("type", "submit");
        var form = element(
                "form",
                "ll-form",
                problem,
                field("username", "text", "username"),
                field("password", "password", "current-password"),
                csrf(),
                submit);
        form.getElement().setAttribute("method", "post").setAttribute("action", "login");
        return form;
    }

    private Component field(String name, String type, String autocomplete) {
        var label = element("span", "ll-label");
        label.getElement().setText(getTranslation("identity.login." + name));
        var input = element("input", "ll-input");
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("required", "")
                .setAttribute("autocomplete", autocomplete);
        if (name.equals("username")) {
            input.getElement().setAttribute("autofocus", "");
        }
        return element("label", "ll-field", label, input);
    }

    /** The form is sent by the browser itself, so the token travels in it. */
    private static Component csrf() {
        var input = element("input", "");
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            input.getElement()
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken());
        }
        return input;
    }

    private static HtmlComponent element(String tag, String classes, Component... children) {
        var element = new HtmlComponent(tag);
        if (!classes.isEmpty()) {
            element.setClassName(classes);
        }
        for (Component child : children) {
            element.getElement().appendChild(child.getElement());
        }
        return element;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        problem.setVisible(
                event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.login.title") + " · Lifeline";
    }
}
