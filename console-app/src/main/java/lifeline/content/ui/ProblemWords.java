package lifeline.content.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lifeline.shell.Texts;

/**
 * Says in the reader's language what is wrong in a file. Problems are found in English, by schemas and by features alike;
 * a sentence that is not known stays as it is, for whoever maintains such files would rather read it than nothing.
 */
final class ProblemWords {

    private static final Pattern PLACE = Pattern.compile("(/\\S*: |: )?(.*)", Pattern.DOTALL);

    private final Texts texts;
    private final Locale reader;
    private final Map<String, Pattern> known = new LinkedHashMap<>();

    ProblemWords(Texts texts, Locale reader) {
        this.texts = texts;
        this.reader = reader;
        for (var i = 1; texts.has("content.problem." + i); i++) {
            var key = "content.problem." + i;
            known.put(key, pattern(texts.text(Locale.ENGLISH, key)));
        }
    }

    private static Pattern pattern(String sentence) {
        var parts = new ArrayList<String>();
        for (String literal : sentence.split("\\{\\d}", -1)) {
            parts.add(Pattern.quote(literal));
        }
        return Pattern.compile(String.join("(.*)", parts), Pattern.DOTALL);
    }

    String told(String message) {
        var parts = PLACE.matcher(message);
        if (!parts.matches() || reader.getLanguage().equals("en")) {
            return message;
        }
        var place = parts.group(1) == null ? "" : parts.group(1);
        for (Map.Entry<String, Pattern> one : known.entrySet()) {
            var values = one.getValue().matcher(parts.group(2));
            if (values.matches()) {
                List<String> filled = new ArrayList<>();
                for (var i = 1; i <= values.groupCount(); i++) {
                    filled.add(values.group(i));
                }
                return place + texts.text(reader, one.getKey(), filled.toArray());
            }
        }
        return message;
    }
}
