package lifeline.content;

import java.nio.file.Path;
import java.util.List;

/** Content for tests outside this module: of a folder, or what is packaged. */
public final class InFolder {

    private InFolder() {}

    public static ContentLibrary library(Path folder) {
        return new ContentLibrary(new ContentSettings(folder));
    }

    public static ContentLibrary packaged() {
        return new ContentLibrary(new ContentSettings(null));
    }

    public static Schemas schemas() {
        return new Schemas();
    }

    /** All that lies there, in force; throws {@link ContentRejected} for anything broken. */
    public static ContentInForce inForce(ContentLibrary library, ContentReader<?>... readers) {
        var content = new ContentInForce();
        var choice = new ChoosesContent(new ReadsFiles(new Schemas()), List.of(readers))
                .choose(ContentSet.EMPTY, library.all());
        choice.refuseToStart();
        content.put(choice.set(), choice.made());
        return content;
    }
}
