package lifeline.alert.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * JSON as plain values for expressions. What is null counts as absent, and a whole number too long for 64 bits stays a
 * text, so that no identifier changes.
 */
final class JsonValues {

    private JsonValues() {}

    static Object of(JsonNode node) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Object>();
            node.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    fields.put(JsonMessage.clean(field.getKey()), of(field.getValue()));
                }
            });
            return fields;
        }
        if (node.isArray()) {
            var items = new ArrayList<>();
            node.forEach(item -> items.add(of(item)));
            return items;
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.asLong() : node.asString();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : JsonMessage.clean(node.asString(""));
    }

    /** Where a value like this first stands in the content; empty, the whole of it, when it stands nowhere. */
    static String pointer(Object content, Object value) {
        return find(content, value, "").orElse("");
    }

    private static Optional<String> find(Object content, Object value, String at) {
        if (content.equals(value)) {
            return Optional.of(at);
        }
        return switch (content) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .flatMap(field ->
                                find(field.getValue(), value, at + JsonMessage.pointer("" + field.getKey())).stream())
                        .findFirst();
            case List<?> items ->
                IntStream.range(0, items.size())
                        .boxed()
                        .flatMap(i -> find(items.get(i), value, at + "/" + i).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
