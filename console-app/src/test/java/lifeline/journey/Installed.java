package lifeline.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of this computer that journeys drive; one that is missing fails the test with how to get it. */
public final class Installed {

    private static final Path POSTGRESQL_VERSIONS = Path.of("/usr/lib/postgresql");

    private Installed() {}

    /** The one that runs these tests also runs the packaged programs. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static Path chromium() {
        return program("chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    static Path prometheus() {
        return program("prometheus", "prometheus");
    }

    public static Path promtool() {
        return program("prometheus", "promtool");
    }

    static Path alertmanager() {
        return program("prometheus-alertmanager", "prometheus-alertmanager", "alertmanager");
    }

    public static Path postgresql(String name) {
        return program("postgresql", name);
    }

    static Path setpriv() {
        return program("util-linux", "setpriv");
    }

    /** What the build has packaged; journeys start the programs that people get, not their classes. */
    static Path packaged(String jar) {
        var path = Path.of(jar).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            throw new AssertionError(
                    path + " is missing: journeys need the packaged programs, run ./mvnw package first");
        }
        return path;
    }

    private static Path program(String debianPackage, String... names) {
        return Stream.of(names)
                .flatMap(name -> folders().stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s is missing: run .ci/install-test-needs, or install %s"
                        .formatted(String.join(" or ", names), debianPackage)));
    }

    private static List<Path> folders() {
        var onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return Stream.concat(onPath, newestPostgresqlFirst().stream()).toList();
    }

    /** Debian keeps PostgreSQL's own programs off the PATH. */
    private static List<Path> newestPostgresqlFirst() {
        if (!Files.isDirectory(POSTGRESQL_VERSIONS)) {
            return List.of();
        }
        try (var versions = Files.list(POSTGRESQL_VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
