package lifeline.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CEL knows 64-bit numbers only; whoever reads JSON gets narrower ones where they fit. */
final class Numbers {

    private Numbers() {}

    static Map<String, @Nullable Object> widened(Map<String, ?> variables) {
        var widened = new LinkedHashMap<String, @Nullable Object>();
        variables.forEach((name, value) -> widened.put(name, widened(value)));
        return widened;
    }

    private static @Nullable Object widened(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Float number -> number.doubleValue();
            case Map<?, ?> fields -> {
                var widened = new LinkedHashMap<Object, @Nullable Object>();
                fields.forEach((name, field) -> widened.put(name, widened(field)));
                yield widened;
            }
            case Collection<?> items -> items.stream().map(Numbers::widened).toList();
            case null, default -> value;
        };
    }
}
