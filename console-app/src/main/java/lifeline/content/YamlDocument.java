package lifeline.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file read into a tree that still knows where each value stood. Aliases and duplicate keys are refused. */
public final class YamlDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(1024 * 1024)
            .build();

    private final ContentFile file;
    private final JsonNode tree;
    private final Map<String, int[]> places;

    private YamlDocument(ContentFile file, JsonNode tree, Map<String, int[]> places) {
        this.file = file;
        this.tree = tree;
        this.places = places;
    }

    /** Reads the file; throws {@link ContentRejected} with line and column when it is not YAML. */
    public static YamlDocument read(ContentFile file) {
        try {
            var root = new Compose(SETTINGS).composeString(file.text());
            var places = new java.util.HashMap<String, int[]>();
            var tree = root.isPresent() ? convert(root.get(), "", places) : JsonNodeFactory.instance.nullNode();
            return new YamlDocument(file, tree, places);
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            var line = mark.map(m -> m.getLine() + 1).orElse(0);
            var column = mark.map(m -> m.getColumn() + 1).orElse(0);
            throw rejected(new ContentProblem(file.name(), line, column, String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw rejected(new ContentProblem(file.name(), 0, 0, String.valueOf(e.getMessage())));
        }
    }

    /** Holds the file against a JSON Schema; throws {@link ContentRejected} with every problem found. */
    public YamlDocument against(Schema schema) {
        var problems = new ArrayList<ContentProblem>();
        for (Error error : schema.validate(tree)) {
            problems.add(problemAt(error.getInstanceLocation().toString(), error.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw new ContentRejected(problems);
        }
        return this;
    }

    /** Binds the tree to a record. */
    public <T> T as(Class<T> type) {
        try {
            return JSON.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw rejected(problemAt("", e.getOriginalMessage()));
        }
    }

    /** A problem at a JSON pointer of this document, such as {@code /spec/stages/0/role}. */
    public ContentProblem problemAt(String pointer, String message) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places.get(at);
            if (place != null) {
                return new ContentProblem(file.name(), place[0], place[1], pointer + ": " + message);
            }
            if (at.isEmpty()) {
                return new ContentProblem(file.name(), 0, 0, pointer + ": " + message);
            }
        }
    }

    /** A name as a JSON pointer holds it. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    public ContentFile file() {
        return file;
    }

    private static ContentRejected rejected(ContentProblem problem) {
        return new ContentRejected(List.of(problem));
    }

    private static JsonNode convert(Node node, String pointer, Map<String, int[]> places) {
        node.getStartMark()
                .ifPresent(mark -> places.put(pointer, new int[] {mark.getLine() + 1, mark.getColumn() + 1}));
        return switch (node) {
            case MappingNode mapping -> {
                var object = JsonNodeFactory.instance.objectNode();
                for (var entry : mapping.getValue()) {
                    var key = key(entry.getKeyNode(), object);
                    var below = pointer + "/" + escaped(key);
                    object.set(key, convert(entry.getValueNode(), below, places));
                }
                yield object;
            }
            case SequenceNode sequence -> {
                var array = JsonNodeFactory.instance.arrayNode();
                for (var item : sequence.getValue()) {
                    array.add(convert(item, pointer + "/" + array.size(), places));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new YamlEngineException("aliases are not allowed in content files");
        };
    }

    private static String key(Node node, ObjectNode object) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new ParserException("a key is a plain text", node.getStartMark());
        }
        if (object.has(scalar.getValue())) {
            throw new ParserException("the key " + scalar.getValue() + " stands twice", node.getStartMark());
        }
        return scalar.getValue();
    }

    /** A number that no Java type holds stays a text; the schema then says that it is none. */
    private static JsonNode scalar(ScalarNode scalar) {
        try {
            return typed(scalar);
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.stringNode(scalar.getValue());
        }
    }

    private static JsonNode typed(ScalarNode scalar) {
        var nodes = JsonNodeFactory.instance;
        var text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return nodes.stringNode(text);
        }
        var tag = scalar.getTag();
        if (Tag.NULL.equals(tag)) {
            return nodes.nullNode();
        }
        if (Tag.BOOL.equals(tag)) {
            return nodes.booleanNode(Boolean.parseBoolean(text));
        }
        if (Tag.INT.equals(tag)) {
            return nodes.numberNode(Long.parseLong(text));
        }
        if (Tag.FLOAT.equals(tag)) {
            return nodes.numberNode(Double.parseDouble(text));
        }
        return nodes.stringNode(text);
    }
}
