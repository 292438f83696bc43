package lifeline.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values made ready for CEL once, for the many expressions that will read them. */
public final class Variables {

    private final Map<String, @Nullable Object> ready;

    private Variables(Map<String, @Nullable Object> ready) {
        this.ready = ready;
    }

    public static Variables of(Map<String, ?> values) {
        return new Variables(Numbers.widened(values));
    }

    /** One more; {@code value} came out of an expression over these, so that it is ready already. */
    public Variables with(String name, Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(ready);
        more.put(name, value);
        return new Variables(more);
    }

    Map<String, @Nullable Object> ready() {
        return ready;
    }
}
