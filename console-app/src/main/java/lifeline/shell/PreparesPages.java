package lifeline.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Gives each page its scripts before the first paint, its language, and the one error handler. */
@SpringComponent
class PreparesPages implements VaadinServiceInitListener {

    private static final String LANGUAGE = "lifeline-lang";

    private final ErrorNotices errors;

    PreparesPages(ErrorNotices errors) {
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var head = page.getDocument().head();
            var first = new Element("script").attr("src", "lifeline/first.js");
            var base = head.selectFirst("base");
            if (base == null) {
                head.prependChild(first);
            } else {
                base.after(first); // before it, the address would not be relative to the application
            }
            head.appendChild(new Element("script").attr("type", "module").attr("src", "lifeline/lifeline.js"));
            page.getDocument()
                    .child(0)
                    .attr("lang", language(page.getVaadinRequest()).toLanguageTag());
        });
        event.getSource().addUIInitListener(this::prepare);
    }

    private void prepare(UIInitEvent event) {
        event.getUI().setLocale(language(VaadinRequest.getCurrent()));
        event.getUI().getSession().setErrorHandler(errors);
    }

    /** What the person chose, else what the browser prefers, else English. */
    private static Locale language(VaadinRequest request) {
        var cookies = Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream);
        Optional<String> chosen = cookies.filter(cookie -> cookie.getName().equals(LANGUAGE))
                .map(Cookie::getValue)
                .findFirst();
        var tag = chosen.orElseGet(
                () -> request.getLocale() == null ? "en" : request.getLocale().toLanguageTag());
        return tag.startsWith("zh") ? Texts.CHINESE : Texts.ENGLISH;
    }
}
