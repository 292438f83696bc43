package lifeline.api;

import org.jspecify.annotations.Nullable;

/** How many items a program wants at once: from 1 to 500. */
public record PageSize(int limit) {

    private static final int STANDARD = 100;
    private static final int MOST = 500;

    /** Reads the parameter {@code limit}; throws {@link BadRequest}. */
    public static PageSize of(@Nullable String limit) {
        if (limit == null) {
            return new PageSize(STANDARD);
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new BadRequest("/limit", "limit is a number from 1 to " + MOST);
        }
        return new PageSize(Integer.parseInt(limit));
    }

    /** One more than wanted, which tells whether there is a following page. */
    public int andOneMore() {
        return limit + 1;
    }
}
