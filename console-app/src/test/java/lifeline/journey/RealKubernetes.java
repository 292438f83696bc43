package lifeline.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A real kube-apiserver with etcd on free ports, by the script that people can use as well. No container ever runs. */
public final class RealKubernetes implements AutoCloseable {

    /** Built by the first who needs it, where the build before the tests was left out. */
    private static final Duration WITH_BUILD = Duration.ofMinutes(20);

    private static final int PORTS = 3;

    private final Path folder = Program.folder("kubernetes");
    private final Program program;

    private RealKubernetes(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of("src", "test", "kubernetes", "up").toAbsolutePath().toString());
        command.addAll(List.of(options));
        command.add(folder.toString());
        IntStream.range(0, PORTS).forEach(_ -> command.add(String.valueOf(Loopback.freePort())));
        program = Program.start("kubernetes", command);
        program.waitUntil("was ready", WITH_BUILD, () -> Files.exists(kubeconfig()));
    }

    public static RealKubernetes start() {
        return new RealKubernetes();
    }

    /** With Kubernetes' own controllers, which make pods and Jobs. */
    public static RealKubernetes startWithControllers() {
        return new RealKubernetes("--controllers");
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
