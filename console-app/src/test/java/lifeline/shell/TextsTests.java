package lifeline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lifeline.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text is there in both languages, and every text that the code asks for is there. */
class TextsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9-]+)}");
    /** A whole key in the code: getTranslation("…"), text(reader, "…"), text("…"). */
    private static final Pattern USED = Pattern.compile(
            "(?:getTranslation|\\btext)\\((?:\\s*reader,)?\\s*\"([a-z][a-z-]*(?:\\.[A-Za-z0-9-]+)+)\"\\s*[,)]");
    /** The start of a key that a constant's name completes: "incident.state." + state. */
    private static final Pattern STARTS = Pattern.compile("\"((?:[a-z][a-z-]*\\.)+)\"\\s*[+,]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var english = load("messages.properties");
        var chinese = load("messages_zh_CN.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(placeholders(chinese.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void aChineseReaderFindsNoEnglishSentence() throws IOException {
        var english = load("messages.properties");
        load("messages_zh_CN.properties").forEach((key, text) -> {
            var words = PLACEHOLDER.matcher(english.getOrDefault(key, "")).replaceAll("");
            var isSentence = words.strip().split(" ").length > 2;
            if (isSentence && !key.equals("postmortem.download.other")) {
                assertThat(HAN.matcher(text).find()).as(key + "=" + text).isTrue();
            }
        });
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        var english = load("messages.properties");
        var missing = new ArrayList<String>();
        for (Path file : sources()) {
            USED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStartOfAKeyInTheCodeLeadsToTexts() throws IOException {
        var english = load("messages.properties");
        var rooms = new TreeSet<String>();
        english.keySet().forEach(key -> rooms.add(key.substring(0, key.indexOf('.') + 1)));
        var dead = new ArrayList<String>();
        for (Path file : sources()) {
            STARTS.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(start -> rooms.contains(start.substring(0, start.indexOf('.') + 1)))
                    .filter(start -> english.keySet().stream().noneMatch(key -> key.startsWith(start)))
                    .forEach(start -> dead.add(file.getFileName() + ": " + start));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyRefusalSaysWhatToDo() throws Exception {
        var english = load("messages.properties");
        var refusals = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("lifeline").stream()
                        .filter(type -> type.isAssignableTo(Refusal.class) && !type.isEquivalentTo(Refusal.class))
                        .map(JavaClass::getSimpleName)
                        .map(TextsTests::kebab)
                        .toList();

        assertThat(refusals).isNotEmpty();
        for (String refusal : refusals) {
            assertThat(english.keySet())
                    .as(refusal)
                    .anySatisfy(key -> assertThat(key).startsWith("refusal." + refusal));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static TreeMap<String, String> load(String file) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:lifeline/*/" + file)) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
