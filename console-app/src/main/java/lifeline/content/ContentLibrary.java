package lifeline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Finds content files: in the configured folder, or the ones packaged with the console. */
@Service
public class ContentLibrary {

    private static final String PACKAGED = "content/";
    private static final long LARGEST = 1024L * 1024;

    private final @Nullable Path folder;

    ContentLibrary(ContentSettings settings) {
        this.folder = settings.content();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalStateException("lifeline.content names no folder: " + folder.toAbsolutePath());
        }
    }

    /** Every content file there is, and those that are there but cannot be read. */
    record Found(List<ContentFile> files, List<ContentProblem> unreadable) {}

    /** Whether the files may change while the console runs. */
    boolean isFolder() {
        return folder != null;
    }

    /** Throws {@link UncheckedIOException} while the folder itself is away, which is no reason to forget its files. */
    Found all() {
        var files = new ArrayList<ContentFile>();
        var unreadable = new ArrayList<ContentProblem>();
        var rooms = Arrays.stream(ContentKind.values()).map(ContentKind::room).distinct();
        for (String room : rooms.toList()) {
            if (folder == null) {
                files.addAll(packaged(room, "").stream()
                        .filter(file -> ContentKind.of(file.name()).isPresent())
                        .toList());
            } else {
                look(folder, room, files, unreadable);
            }
        }
        files.sort(Comparator.comparing(ContentFile::name));
        return new Found(files, unreadable);
    }

    /** The files directly in {@code room} (such as {@code playbooks/assets}) with this ending, by name. */
    public List<ContentFile> files(String room, String ending) {
        if (folder == null) {
            return packaged(room, ending);
        }
        var files = new ArrayList<ContentFile>();
        look(folder, room, files, new ArrayList<>());
        files.removeIf(file -> !file.name().endsWith(ending));
        files.sort(Comparator.comparing(ContentFile::name));
        return files;
    }

    /** One file by its name, such as {@code playbooks/severities.yaml}. */
    public ContentFile file(String name) {
        var slash = name.lastIndexOf('/');
        return files(name.substring(0, slash), name.substring(slash + 1)).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ContentRejected(List.of(new ContentProblem(name, 0, 0, "no such file"))));
    }

    /** One of the files that this console was built with, whatever the folder holds. */
    static ContentFile packaged(String name) {
        var slash = name.lastIndexOf('/');
        return packaged(name.substring(0, slash), name.substring(slash + 1)).getFirst();
    }

    private static void look(Path folder, String room, List<ContentFile> files, List<ContentProblem> unreadable) {
        try (Stream<Path> ignored = Files.list(folder)) {
            var place = folder.resolve(room);
            if (!Files.isDirectory(place)) {
                return;
            }
            try (Stream<Path> paths = Files.list(place)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    var name = room + "/" + path.getFileName();
                    if (ContentKind.of(name).isPresent()) {
                        read(path, name, files, unreadable);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path path, String name, List<ContentFile> files, List<ContentProblem> unreadable) {
        try {
            if (Files.size(path) > LARGEST) {
                unreadable.add(new ContentProblem(name, 0, 0, "larger than 1 MiB"));
                return;
            }
            var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            files.add(new ContentFile(
                    name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
        } catch (CharacterCodingException e) {
            unreadable.add(new ContentProblem(name, 0, 0, "not a text in UTF-8"));
        } catch (IOException e) {
            unreadable.add(new ContentProblem(
                    name, 0, 0, "cannot be read: " + e.getClass().getSimpleName()));
        }
    }

    private static List<ContentFile> packaged(String room, String ending) {
        try {
            var found = new ArrayList<ContentFile>();
            var pattern = "classpath:" + PACKAGED + room + "/*" + ending;
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (resource.isReadable()) {
                    var text = resource.getContentAsString(StandardCharsets.UTF_8);
                    found.add(new ContentFile(room + "/" + resource.getFilename(), text));
                }
            }
            found.sort(Comparator.comparing(ContentFile::name));
            return found;
        } catch (java.io.FileNotFoundException e) {
            return new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
