package lifeline.action;

import java.util.Map;

/** Reads an action's arguments, typed; {@link BadArguments} names the one that does not fit. */
record Arguments(Map<String, Object> values) {

    String text(String name) {
        if (values.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new BadArguments("with." + name + ": a text is needed");
    }

    int integer(String name, int least, int most) {
        var value = values.get(name);
        try {
            var number = value instanceof Number told ? told.intValue() : Integer.parseInt(String.valueOf(value));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadArguments("with." + name + ": a whole number is needed, not " + value);
        }
        throw new BadArguments("with." + name + ": must be from " + least + " to " + most + ", not " + value);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(String.valueOf(values.getOrDefault(name, "false")));
    }
}
