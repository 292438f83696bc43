package lifeline.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.springframework.stereotype.Service;

/** The JSON Schemas published beside the content, such as {@code playbook}. */
@Service
public class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final ContentLibrary library;

    Schemas(ContentLibrary library) {
        this.library = library;
    }

    /** The schema in {@code playbooks/schemas/<kind>.schema.json}. */
    public Schema of(String kind) {
        return registry.getSchema(
                library.file("playbooks/schemas/" + kind + ".schema.json").text());
    }
}
