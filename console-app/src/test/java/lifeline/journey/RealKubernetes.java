package lifeline.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real kube-apiserver with etcd on free ports, by the script that also people can use. Nobody runs containers. */
public final class RealKubernetes implements AutoCloseable {

    /** Built by the first who needs it, where the build before the tests was left out. */
    private static final Duration WITH_BUILD = Duration.ofMinutes(20);

    private final Path folder = Program.folder("kubernetes");
    private final Program program;

    private RealKubernetes() {
        program = Program.start(
                "kubernetes",
                List.of(
                        Path.of("src", "test", "kubernetes", "up")
                                .toAbsolutePath()
                                .toString(),
                        folder.toString(),
                        String.valueOf(Loopback.freePort()),
                        String.valueOf(Loopback.freePort()),
                        String.valueOf(Loopback.freePort())),
                Map.of(),
                Path.of(""));
        program.waitUntil("was ready", WITH_BUILD, () -> Files.exists(kubeconfig()));
    }

    public static RealKubernetes start() {
        return new RealKubernetes();
    }

    /** With the rights of an administrator, under the one context {@code test}. */
    public Path kubeconfig() {
        return folder.resolve("kubeconfig");
    }

    @Override
    public void close() {
        program.close();
    }
}
