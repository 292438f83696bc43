package lifeline.playbook.ui;

import static lifeline.shell.Markup.div;
import static lifeline.shell.Markup.span;
import static lifeline.shell.Markup.tag;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import lifeline.playbook.Playbook;
import lifeline.playbook.Playbooks;
import lifeline.shell.MainLayout;
import lifeline.shell.Markup;

/** The playbooks there are. */
@Route(value = "playbooks", layout = MainLayout.class)
@PermitAll
class PlaybookListView extends Div implements HasDynamicTitle {

    PlaybookListView(Playbooks playbooks) {
        addClassName("ll-page");
        var rows = tag("ul", "ll-rows");
        for (Playbook playbook : playbooks.all()) {
            var link = Markup.link(
                    "playbooks/" + playbook.id(),
                    "ll-row",
                    tag(
                            "span",
                            "",
                            span("ll-row-title", playbook.title().in(getLocale())),
                            span("ll-row-note", playbook.summary().in(getLocale()))),
                    span("ll-row-end", "v" + playbook.version()));
            link.getElement().setAttribute("data-nav-item", "");
            rows.getElement().appendChild(tag("li", "", link).getElement());
        }
        var head = tag(
                "header",
                "ll-page-head",
                div(
                        "",
                        tag("h1", "ll-title", getTranslation("playbook.nav")),
                        Markup.paragraph("ll-lede", getTranslation("playbook.list.lede"))));
        add(head, tag("section", "ll-panel", div("ll-panel-body ll-panel-body--flush", rows)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("playbook.nav") + " · Lifeline";
    }
}
