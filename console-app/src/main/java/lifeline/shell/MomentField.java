package lifeline.shell;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for a moment in the reader's own zone and language: the browser's own field, which knows both. */
public final class MomentField extends HtmlComponent {

    public MomentField(String label, Instant initial) {
        super("label");
        setClassName("ll-moment");
        getElement().setText(label);
        var input = new HtmlComponent("input");
        input.getElement().setAttribute("type", "datetime-local").setAttribute("step", "1");
        getElement().appendChild(input.getElement());
        input.getElement().executeJs("""
                        const at = new Date($0);
                        this.value = new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
                        this.focus();
                        """, initial.toString());
    }

    /** Empty when nothing readable stands in the field. */
    public void read(Consumer<Optional<Instant>> then) {
        getElement()
                .executeJs("const at = new Date(this.querySelector('input').value);"
                        + "return Number.isNaN(at.getTime()) ? '' : at.toISOString();")
                .then(
                        String.class,
                        iso -> then.accept(iso.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(iso))));
    }
}
