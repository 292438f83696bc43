package lifeline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Finds content files: in the configured folder, or the ones packaged with the console. */
@Service
public class ContentLibrary {

    private static final String PACKAGED = "content/";

    private final @Nullable Path folder;

    ContentLibrary(ContentSettings settings) {
        this.folder = settings.content();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalStateException("lifeline.content names no folder: " + folder.toAbsolutePath());
        }
    }

    /** The files directly in {@code room} (such as {@code playbooks/assets}) with this ending, by name. */
    public List<ContentFile> files(String room, String ending) {
        var found = folder == null ? packaged(room, ending) : inFolder(folder, room, ending);
        found.sort(Comparator.comparing(ContentFile::name));
        return found;
    }

    /** One file by its name, such as {@code postmortem-templates/postmortem-v1.en.md}. */
    public ContentFile file(String name) {
        var slash = name.lastIndexOf('/');
        return files(name.substring(0, slash), name.substring(slash + 1)).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ContentRejected(List.of(new ContentProblem(name, 0, 0, "no such file"))));
    }

    private static List<ContentFile> inFolder(Path folder, String room, String ending) {
        var place = folder.resolve(room);
        if (!Files.isDirectory(place)) {
            return new ArrayList<>();
        }
        try (var paths = Files.list(place)) {
            var found = new ArrayList<ContentFile>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (path.toString().endsWith(ending)) {
                    found.add(new ContentFile(room + "/" + path.getFileName(), Files.readString(path)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ContentFile> packaged(String room, String ending) {
        try {
            var found = new ArrayList<ContentFile>();
            var pattern = "classpath:" + PACKAGED + room + "/*" + ending;
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var text = resource.getContentAsString(StandardCharsets.UTF_8);
                found.add(new ContentFile(room + "/" + resource.getFilename(), text));
            }
            return found;
        } catch (java.io.FileNotFoundException e) {
            return new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
