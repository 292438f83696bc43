package lifeline.alert.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lifeline.expression.ExpressionFailed;
import lifeline.expression.Variables;
import org.jspecify.annotations.Nullable;

/**
 * How a sender's JSON becomes alerts. Without {@code alerts} the body is the list, or the one alert; without
 * {@code fingerprint} all labels tell one alert from another.
 */
record SourceMapping(
        String id,
        @Nullable MappedValue alerts,
        MappedValue firing,
        Times times,
        Texts labels,
        Texts annotations,
        @Nullable MappedValue link,
        List<String> fingerprint) {

    /** When an alert began and ended; now where the message does not tell. */
    record Times(@Nullable MappedValue startsAt, @Nullable MappedValue endsAt) {}

    /** Texts by name: each declared one, and before them all that {@code from} holds. */
    record Texts(@Nullable MappedValue from, Map<String, MappedValue> declared) {

        TreeMap<String, String> of(Variables variables) {
            var texts = new TreeMap<String, String>();
            if (from != null) {
                addAll(texts, from, variables);
            }
            declared.forEach((name, value) -> value.text(variables).ifPresent(text -> texts.put(name, text)));
            return texts;
        }

        private static void addAll(Map<String, String> texts, MappedValue from, Variables variables) {
            try {
                pairs(from.value(variables))
                        .filter(pair -> !pair.getValue().isBlank())
                        .forEach(pair -> texts.merge(pair.getKey(), pair.getValue(), (one, more) -> one + "," + more));
            } catch (ExpressionFailed e) {
                return; // like any text that is not there
            }
        }

        /** Of an object, or of a list of objects as Zabbix writes tags: {@code [{"tag": "…", "value": "…"}]}. */
        private static Stream<Map.Entry<String, String>> pairs(Object value) {
            return switch (value) {
                case Map<?, ?> fields ->
                    fields.entrySet().stream()
                            .map(field ->
                                    Map.entry(MappedValue.text(field.getKey()), MappedValue.text(field.getValue())));
                case Collection<?> items -> items.stream().flatMap(item -> named(item).stream());
                default -> Stream.of();
            };
        }

        private static Optional<Map.Entry<String, String>> named(@Nullable Object item) {
            if (!(item instanceof Map<?, ?> pair)) {
                return Optional.empty();
            }
            return Stream.of("tag", "name", "key", "label")
                    .flatMap(word -> Stream.ofNullable(pair.get(word)))
                    .findFirst()
                    .map(name -> Map.entry(MappedValue.text(name), valueOf(pair)));
        }

        private static String valueOf(Map<?, ?> pair) {
            var value = pair.get("value");
            return value == null ? "" : MappedValue.text(value);
        }
    }
}
