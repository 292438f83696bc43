package lifeline.api;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object that a program sent. Each is asked for by name; what nobody asked for is refused, and so
 * is a wrong type: a program that mistypes a field shall hear of it. All mistakes are told at once.
 */
public final class Fields {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(1000);

    private final String at;
    private final JsonNode object;
    private final List<Problem.Place> problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(String at, JsonNode object, List<Problem.Place> problems) {
        this.at = at;
        this.object = object;
        this.problems = problems;
    }

    /** What {@code shape} makes of the object; throws {@link BadRequest} when it asks in vain or leaves a rest. */
    static <T> T read(JsonNode object, Function<Fields, T> shape) {
        var problems = new ArrayList<Problem.Place>();
        var read = new Fields("", object, problems).shaped(shape);
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        return read;
    }

    private <T> T shaped(Function<Fields, T> shape) {
        var read = shape.apply(this);
        object.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> refuse(
                        name,
                        asked.isEmpty()
                                ? "unknown field; none is known here"
                                : "unknown field; known are "
                                        + asked.stream().sorted().collect(Collectors.joining(", "))));
        return read;
    }

    /** A JSON pointer to a field. */
    static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** For what a shape itself finds wrong with the value of a field. */
    public void refuse(String name, String detail) {
        problems.add(new Problem.Place(pointer(at, name), detail));
    }

    /** A text that has to be there; empty only where a problem has been noted. */
    public String text(String name, int longest) {
        var value = value(name);
        if (value == null) {
            refuse(name, "is needed");
            return "";
        }
        return text(value, name, longest);
    }

    public Optional<String> optionalText(String name, int longest) {
        return Optional.ofNullable(value(name)).map(value -> text(value, name, longest));
    }

    private String text(JsonNode value, String name, int longest) {
        if (!value.isString()) {
            refuse(name, "expected a text");
            return "";
        }
        var text = value.asString().strip();
        if (text.isEmpty()) {
            refuse(name, "may not be empty");
        } else if (text.length() > longest) {
            refuse(name, "is longer than " + longest + " characters");
        } else if (text.indexOf('\0') >= 0) {
            refuse(name, "may not hold U+0000");
        }
        return text;
    }

    /** One text for every reader, or an object with one for each language. */
    public BilingualText bilingual(String name, int longest) {
        var value = value(name);
        if (value == null || !value.isObject()) {
            return BilingualText.same(text(name, longest));
        }
        return new Fields(pointer(at, name), value, problems)
                .shaped(inner -> new BilingualText(inner.text("en", longest), inner.text("zh-CN", longest)));
    }

    /** As {@link #bilingual}, of which either language may be left out; empty where nothing is said. */
    public Optional<BilingualText> optionalBilingual(String name, int longest) {
        var value = value(name);
        if (value == null || !value.isObject()) {
            return optionalText(name, longest).map(BilingualText::same);
        }
        return Optional.of(new Fields(pointer(at, name), value, problems)
                .shaped(inner -> new BilingualText(
                        inner.optionalText("en", longest).orElse(""),
                        inner.optionalText("zh-CN", longest).orElse(""))));
    }

    /** One of the words that {@code word} gives the values. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, Function<E, String> word) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> value.isString() && word.apply(one).equals(value.asString()))
                .findFirst();
        if (found.isEmpty()) {
            var words = Arrays.stream(type.getEnumConstants()).map(word).collect(Collectors.joining(", "));
            refuse(name, "expected one of " + words);
        }
        return found;
    }

    /** As {@link #choice}; {@code otherwise} stands only where a problem has been noted. */
    public <E extends Enum<E>> E neededChoice(String name, Class<E> type, Function<E, String> word, E otherwise) {
        if (value(name) == null) {
            refuse(name, "is needed");
        }
        return choice(name, type, word).orElse(otherwise);
    }

    /** A list of texts, each of which {@code known} knows. */
    public Optional<List<String>> names(String name, Function<String, Boolean> known) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            refuse(name, "expected a list of texts");
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (var i = 0; i < value.size(); i++) {
            var one = value.get(i);
            if (one.isString() && known.apply(one.asString())) {
                names.add(one.asString());
            } else {
                problems.add(new Problem.Place(
                        pointer(at, name) + "/" + i, one.isString() ? "is not known" : "expected a text"));
            }
        }
        return Optional.of(names.stream().distinct().toList());
    }

    /** A moment that has to be there; the beginning of time only where a problem has been noted. */
    public Instant moment(String name) {
        if (value(name) == null) {
            refuse(name, "is needed");
        }
        return optionalMoment(name).orElse(Instant.EPOCH);
    }

    /** ISO 8601 with its offset, such as {@code 2026-03-01T12:00:00Z}. */
    public Optional<Instant> optionalMoment(String name) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            var moment = OffsetDateTime.parse(value.isString() ? value.asString() : "")
                    .toInstant();
            if (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST)) {
                return Optional.of(moment);
            }
        } catch (DateTimeParseException e) {
            refuse(name, "expected a moment with its offset, such as 2026-03-01T12:00:00Z");
            return Optional.empty();
        }
        refuse(name, "expected a moment between 1970 and 9999");
        return Optional.empty();
    }

    /** A length in ISO 8601, such as {@code PT8M}, not below zero. */
    public Optional<Duration> optionalLength(String name) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            var length = Duration.parse(value.isString() ? value.asString() : "");
            if (!length.isNegative() && length.compareTo(LONGEST) <= 0) {
                return Optional.of(length);
            }
        } catch (DateTimeParseException e) {
            refuse(name, "expected a duration such as PT8M");
            return Optional.empty();
        }
        refuse(name, "expected a duration from nothing to a thousand days");
        return Optional.empty();
    }

    /** A whole number, not below zero. */
    public Optional<Long> optionalCount(String name) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            refuse(name, "expected a whole number from 0 on");
            return Optional.empty();
        }
        return Optional.of(value.asLong());
    }

    /** True or false, and one of the two has to be there. */
    public boolean neededFlag(String name) {
        if (value(name) == null) {
            refuse(name, "is needed");
        }
        return flag(name);
    }

    /** False when absent. */
    public boolean flag(String name) {
        var value = value(name);
        if (value != null && !value.isBoolean()) {
            refuse(name, "expected true or false");
        }
        return value != null && value.asBoolean(false);
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
