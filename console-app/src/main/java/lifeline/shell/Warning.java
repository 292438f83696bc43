package lifeline.shell;

import java.util.List;

/**
 * What everybody must see on every page until it is over, told in a sentence.
 *
 * @param tone {@code error} or {@code warn}
 * @param text the key of its text
 * @param arguments what fills the text
 * @param path where one can do something about it
 * @param link the key of the text that leads there
 */
public record Warning(String tone, String text, List<String> arguments, String path, String link) {

    /** A feature that may have something to warn of; asked anew on every update. */
    public interface Giver {

        List<Warning> now();
    }
}
