package lifeline.content;

import java.nio.file.Path;

/** Content for tests outside this module: of a folder, or what is packaged. */
public final class InFolder {

    private InFolder() {}

    public static ContentLibrary library(Path folder) {
        return new ContentLibrary(new ContentSettings(folder));
    }

    public static ContentLibrary packaged() {
        return new ContentLibrary(new ContentSettings(null));
    }

    public static Schemas schemas(ContentLibrary library) {
        return new Schemas(library);
    }
}
