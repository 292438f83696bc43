package lifeline.alert.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lifeline.alert.MessageFormat;
import lifeline.alert.MessageFormats;
import lifeline.content.ContentInForce;
import org.springframework.stereotype.Component;

/** Alertmanager, Grafana, and what the files in {@code playbooks/sources} declare. */
@Component
class KnownFormats implements MessageFormats {

    private final ContentInForce content;

    KnownFormats(ContentInForce content) {
        this.content = content;
    }

    @Override
    public Optional<MessageFormat> find(String name) {
        return Optional.ofNullable(content.of(FormatBook.class).byName().get(name));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(content.of(FormatBook.class).byName().keySet());
    }
}
