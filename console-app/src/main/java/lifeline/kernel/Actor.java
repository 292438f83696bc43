package lifeline.kernel;

import org.jspecify.annotations.Nullable;

/** Who did something: a person (in a role, where one was held), the console itself, or an alert source. */
public record Actor(Kind kind, String name, @Nullable ResponseRole role) {

    /** What sort of actor this is. */
    public enum Kind {
        PERSON,
        SYSTEM,
        SOURCE
    }

    /** The console acting by itself. */
    public static final Actor CONSOLE = new Actor(Kind.SYSTEM, "lifeline", null);

    public static Actor person(String name) {
        return new Actor(Kind.PERSON, name, null);
    }

    public static Actor source(String name) {
        return new Actor(Kind.SOURCE, name, null);
    }

    public Actor as(@Nullable ResponseRole held) {
        return new Actor(kind, name, held);
    }
}
