package lifeline.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * The JSON Schemas that content is held against, such as {@code playbook}: those that this console was built with, for
 * a folder cannot teach it to read more.
 */
@Service
public class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    Schemas() {}

    /** The schema in {@code playbooks/schemas/<kind>.schema.json}. */
    public Schema of(String kind) {
        return known.computeIfAbsent(
                kind,
                _ -> registry.getSchema(ContentLibrary.packaged("playbooks/schemas/" + kind + ".schema.json")
                        .text()));
    }
}
