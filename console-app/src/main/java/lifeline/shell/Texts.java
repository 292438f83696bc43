package lifeline.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a person sees, from the bundles {@code lifeline/<module>/messages.properties} (English) and {@code
 * messages_zh_CN.properties} of the modules. Placeholders are {@code {0}} or {@code {name}}; nothing else is special.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Map<String, String> english;
    private final Map<String, String> chinese;

    Texts() throws IOException {
        this.english = load("classpath*:lifeline/*/messages.properties");
        this.chinese = load("classpath*:lifeline/*/messages_zh_CN.properties");
    }

    private static Map<String, String> load(String pattern) throws IOException {
        var texts = new HashMap<String, String>();
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            var properties = new Properties();
            try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("The text " + key + " stands in two bundles");
                }
            });
        }
        return Map.copyOf(texts);
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; a missing key shows as {@code !key!}. */
    public String text(Locale reader, String key, @Nullable Object... arguments) {
        return fill(pattern(reader, key), name -> {
            var index = name.chars().allMatch(Character::isDigit) ? Integer.parseInt(name) : -1;
            return index >= 0 && index < arguments.length ? String.valueOf(arguments[index]) : null;
        });
    }

    /** The text with its named placeholders replaced; unknown ones stay as they are. */
    public String named(Locale reader, String key, Function<String, @Nullable String> values) {
        return fill(pattern(reader, key), values);
    }

    public boolean has(String key) {
        return english.containsKey(key);
    }

    private String pattern(Locale reader, String key) {
        var texts = "zh".equals(reader.getLanguage()) ? chinese : english;
        return texts.getOrDefault(key, "!" + key + "!");
    }

    private static String fill(String pattern, Function<String, @Nullable String> values) {
        var filled = new StringBuilder();
        var from = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            var close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            var value = values.apply(pattern.substring(open + 1, close));
            filled.append(pattern, from, open).append(value == null ? pattern.substring(open, close + 1) : value);
            from = close + 1;
        }
        return filled.append(pattern.substring(from)).toString();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(ENGLISH, CHINESE);
    }

    @Override
    public String getTranslation(String key, Locale reader, @Nullable Object... arguments) {
        return text(reader, key, arguments);
    }
}
