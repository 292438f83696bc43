package lifeline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The content of this project, copied so that a test may break it. */
public final class CopiedContent {

    private CopiedContent() {}

    public static void into(Path folder) {
        try {
            for (ContentFile file : InFolder.packaged().all().files()) {
                var path = folder.resolve(file.name());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
