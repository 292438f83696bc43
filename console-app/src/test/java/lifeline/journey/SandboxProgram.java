package lifeline.journey;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged practice range on free ports, without the monitoring it can bring. */
public final class SandboxProgram implements AutoCloseable {

    private final Program program;
    private final JsonNode addresses;

    private SandboxProgram(Program program, JsonNode addresses) {
        this.program = program;
        this.addresses = addresses;
    }

    public static SandboxProgram start() {
        var ready = Program.folder("sandbox").resolve("ready.json");
        var program = Program.start(
                "sandbox",
                List.of(
                        Installed.java().toString(),
                        "-jar",
                        Installed.packaged("../sandbox/target/lifeline-sandbox.jar")
                                .toString(),
                        "--manifests=" + Path.of("../k8s/prompt-platform").toAbsolutePath(),
                        "--no-monitoring",
                        "--page-port=0",
                        "--service-port=0",
                        "--kubernetes-port=0",
                        "--ready-file=" + ready));
        program.waitUntil("was ready", Duration.ofSeconds(30), () -> Files.exists(ready));
        return new SandboxProgram(program, JsonMapper.builder().build().readTree(ready));
    }

    String page() {
        return url("page");
    }

    String service() {
        return url("service");
    }

    public String kubernetes() {
        return url("kubernetes");
    }

    /** What a Prometheus reads here, under the job names that the alert rules count on. */
    List<RealPrometheus.Target> targets() {
        return List.of(target("prompt-service-probe", page()), target("prompt-service", service()));
    }

    /** The outage: long prompts kill each instance until there are enough of them. */
    void breakDown() {
        Loopback.press(page() + "/api/break");
    }

    void restore() {
        Loopback.press(page() + "/api/restore");
    }

    Program program() {
        return program;
    }

    @Override
    public void close() {
        program.close();
    }

    private static RealPrometheus.Target target(String job, String url) {
        return new RealPrometheus.Target(job, URI.create(url).getAuthority(), "/metrics");
    }

    private String url(String name) {
        return addresses.required(name).asString();
    }
}
