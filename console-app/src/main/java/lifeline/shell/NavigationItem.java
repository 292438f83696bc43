package lifeline.shell;

import java.util.function.LongSupplier;

/**
 * A place in the main navigation, contributed by its feature.
 *
 * @param path where it leads
 * @param text the key of its text
 * @param icon the name of its icon
 * @param keys the keys that lead there, such as {@code g i}
 * @param count how many things wait there, asked anew on every update
 * @param tone the colour of a count above zero, {@code red} or {@code amber}
 */
public record NavigationItem(String path, String text, String icon, String keys, LongSupplier count, String tone) {}
