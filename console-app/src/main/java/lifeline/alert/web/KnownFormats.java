package lifeline.alert.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lifeline.alert.MessageFormat;
import lifeline.alert.MessageFormats;
import lifeline.content.ContentLibrary;
import lifeline.content.ContentRejected;
import lifeline.content.Schemas;
import lifeline.content.YamlDocument;
import org.springframework.stereotype.Component;

/**
 * Alertmanager, Grafana, and what the files in {@code playbooks/sources} declare, read once at start; a broken file
 * stops the start with its place.
 */
@Component
class KnownFormats implements MessageFormats {

    private final Map<String, MessageFormat> byName = new LinkedHashMap<>();

    KnownFormats(ContentLibrary library, Schemas schemas, Clock clock) {
        add(AlertmanagerMessage.format("alertmanager"));
        add(AlertmanagerMessage.format("grafana"));
        var files = library.files("playbooks/sources", ".yaml");
        if (files.isEmpty()) {
            return;
        }
        var schema = schemas.of("source");
        files.forEach(file -> {
            var document = YamlDocument.read(file).against(schema);
            var mapping = SourceFile.mapping(document);
            if (byName.containsKey(mapping.id())) {
                throw new ContentRejected(
                        List.of(document.problemAt("/metadata/id", mapping.id() + " is read by the console itself")));
            }
            add(MappedMessage.format(mapping, clock));
        });
    }

    private void add(MessageFormat format) {
        byName.put(format.name(), format);
    }

    @Override
    public Optional<MessageFormat> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }
}
