package lifeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A child process whose output goes to a file under target/journey, and which never outlives the tests. */
public final class Program implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "journey").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread lastResort = new Thread(this::killAll);

    private Program(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    static Program start(String name, List<String> command) {
        return start(name, command, Map.of(), Path.of(""));
    }

    static Program start(String name, List<String> command, Map<String, String> environment, Path folder) {
        try {
            Files.createDirectories(LOGS);
            var log = LOGS.resolve(name + ".log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new Program(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end, which has to be a good one. */
    static void run(String name, List<String> command, Path folder) {
        try (var program = start(name, command, Map.of(), folder)) {
            if (!program.ends(Duration.ofMinutes(1)) || program.process.exitValue() != 0) {
                throw program.failure("did not succeed");
            }
        }
    }

    /** A folder of its own for the files of a program, under target/journey. */
    public static Path folder(String name) {
        try {
            Files.createDirectories(LOGS);
            return Files.createTempDirectory(LOGS, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits, but not for a program that has ended already. */
    void waitUntil(String what, Duration deadline, BooleanSupplier condition) {
        Awaitility.await(name + " " + what + ", see " + log)
                .atMost(deadline)
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw failure("ended before it " + what);
                    }
                })
                .until(condition::getAsBoolean);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The most memory it has had of this machine so far, in megabytes, as the kernel counts it. */
    long peakMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an administrator ends it: politely, and by force when it does not listen. */
    void stop() {
        process.destroy();
        if (!ends(PATIENCE)) {
            kill();
        }
        forget();
    }

    /** As a crash or a lost machine ends it. */
    void kill() {
        var killed = killAll();
        if (!ends(PATIENCE)) {
            throw failure("could not be killed");
        }
        Awaitility.await(name + " has ended with all it started")
                .atMost(PATIENCE)
                .until(() -> killed.stream().noneMatch(ProcessHandle::isAlive));
        forget();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        forget();
    }

    boolean ends(Duration deadline) {
        try {
            return process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            killAll();
            throw new IllegalStateException("Interrupted while " + name + " was ending", e);
        }
    }

    /** All are named before the first is killed: what its parent left behind could not be found any more. */
    private List<ProcessHandle> killAll() {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all;
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook runs now, and finds nothing left to end.
        }
    }

    private AssertionError failure(String what) {
        var lines = log().lines().toList();
        var last = lines.subList(Math.max(0, lines.size() - 30), lines.size());
        return new AssertionError(name + " " + what + ". The end of " + log + ":\n" + String.join("\n", last));
    }
}
