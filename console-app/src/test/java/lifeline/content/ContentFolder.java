package lifeline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lifeline.journey.Installed;
import tools.jackson.databind.JsonNode;

/** The content files of this project, as its tests read them. */
final class ContentFolder {

    static final Path RULES = Path.of("../alert-rules");

    private static final ContentLibrary LIBRARY = new ContentLibrary(new ContentSettings(Path.of("..")));

    private ContentFolder() {}

    /** What a program said, and whether it was content. */
    record Said(int exitValue, String text) {}

    /** Scenarios or assets by id, held against their schema. */
    static Map<String, JsonNode> valid(String kind) {
        var schema = new Schemas().of(kind);
        var found = new TreeMap<String, JsonNode>();
        for (ContentFile file : LIBRARY.files("playbooks/" + kind + "s", ".yaml")) {
            var tree = YamlDocument.read(file).against(schema).as(JsonNode.class);
            found.put(tree.at("/metadata/id").asString(), tree);
        }
        return found;
    }

    static List<String> playbooks() {
        return LIBRARY.files("playbooks", ".yaml").stream()
                .map(file -> YamlDocument.read(file)
                        .as(JsonNode.class)
                        .at("/metadata/id")
                        .asString())
                .toList();
    }

    /** The groups of each rule file, by the name of the file without its ending. */
    static Map<String, List<JsonNode>> groups() {
        var found = new TreeMap<String, List<JsonNode>>();
        for (Path file : files(RULES, ".rules.yml")) {
            var name = file.getFileName().toString().replace(".rules.yml", "");
            found.put(name, items(read(file).path("groups")));
        }
        return found;
    }

    /** Every alerting rule; recording rules alert nobody. */
    static List<JsonNode> alerts() {
        return groups().values().stream()
                .flatMap(List::stream)
                .flatMap(group -> items(group.path("rules")).stream())
                .filter(rule -> rule.has("alert"))
                .toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    static List<String> texts(JsonNode array) {
        return items(array).stream().map(JsonNode::asString).toList();
    }

    /** Starts promtool in a folder; several may run side by side. */
    static Process promtool(Path folder, List<String> arguments) {
        var command = new ArrayList<>(List.of(Installed.promtool().toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a program to end; its last line may come at any time, but it comes. */
    static Said end(Process program) throws Exception {
        try (var output = program.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(program.waitFor(), text);
        }
    }

    private static JsonNode read(Path file) {
        return YamlDocument.read(new ContentFile(file.toString(), text(file))).as(JsonNode.class);
    }
}
