package lifeline.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is what to send as {@code after} for the following one, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** {@code found} holds one more than asked for where there is a following page. */
    public static <T> Page<T> of(List<T> found, PageSize size, Function<T, String> cursor) {
        if (found.size() <= size.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, size.limit());
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<List<T>, List<R>> change) {
        return new Page<>(change.apply(items), next);
    }
}
