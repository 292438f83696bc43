package lifeline.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A label set as monitoring systems write it; the order of names never matters. */
public record Labels(SortedMap<String, String> values) {

    public static final Labels NONE = new Labels(new TreeMap<>());

    public Labels {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Labels of(Map<String, String> values) {
        return new Labels(new TreeMap<>(values));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value, or the empty string: Alertmanager treats an absent label and an empty one alike. */
    public String valueOrEmpty(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether every label of {@code other} stands here with the same value. */
    public boolean containsAll(Labels other) {
        return values.entrySet().containsAll(other.values.entrySet());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
