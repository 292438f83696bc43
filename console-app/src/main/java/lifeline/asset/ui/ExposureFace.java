package lifeline.asset.ui;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import lifeline.asset.Asset;
import lifeline.asset.Exposure;
import lifeline.asset.ExposureState;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;

/** An exposure that ticks in the browser; the server says since when, how much is allowed, and how it stands. */
class ExposureFace extends HtmlComponent {

    private final Texts texts;
    private final Locale reader;

    ExposureFace(Texts texts, Locale reader) {
        super("ll-exposure");
        this.texts = texts;
        this.reader = reader;
        for (ExposureState state : ExposureState.values()) {
            label(state.name().toLowerCase(Locale.ROOT), "asset.state." + state);
        }
        label("none", "asset.exposure.none");
    }

    private void label(String name, String key) {
        getElement().setAttribute("label-" + name, texts.text(reader, key));
    }

    /** Changes attributes in place: a replaced element would jump. */
    void show(Asset asset, Exposure exposure) {
        var element = getElement();
        element.setAttribute("name", asset.title().in(reader));
        element.setAttribute("server-now", exposure.now().toString());
        element.setAttribute("state", exposure.state().name());
        element.setAttribute(
                "target",
                String.valueOf(Objects.requireNonNull(exposure.target()).toSeconds()));
        moment("since", exposure.latest() == null ? null : exposure.latest().consistentAt());
        moment("known-until", exposure.knownUntil());
        setTitle(texts.text(reader, "asset.reason." + exposure.reason()));
    }

    private void moment(String name, @Nullable Instant at) {
        if (at == null) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, at.toString());
        }
    }
}
