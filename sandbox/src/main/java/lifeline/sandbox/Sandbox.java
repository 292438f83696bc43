package lifeline.sandbox;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The practice range as a program: {@code java -jar lifeline-sandbox.jar [--option=value …]}. */
public final class Sandbox implements AutoCloseable {

    private static final int TICK_MILLIS = 500;
    private static final int LOAD_MILLIS = 700;

    private final Platform platform = new Platform();
    private final ScheduledExecutorService ticks = Executors.newScheduledThreadPool(2);
    private final ClusterApi cluster;
    private final Http service;
    private final Http page;
    private final Optional<Monitoring> monitoring;
    private final Options options;

    Sandbox(Options options) throws IOException {
        this.options = options;
        var clock = Clock.systemUTC();
        var bind = options.text("bind");
        this.cluster = new ClusterApi(bind, options.port("kubernetes"), options.path("manifests"));
        var controller = new DeploymentController(cluster.client(), platform, clock);
        var prompts = new PromptService(platform);
        this.service = Http.serve(bind, options.port("service"), "service-port", prompts.paths());
        var rangePage = new RangePage(platform, controller, prompts, this::links);
        this.page = Http.serve(bind, options.port("page"), "page-port", rangePage.paths());
        var targets = new Monitoring.Targets(
                bind + ":" + page.port(), bind + ":" + service.port(), URI.create(options.text("webhook-url")));
        this.monitoring = Monitoring.start(options, targets);
        tick(controller, clock, prompts);
        options.path("ready-file").ifPresent(this::announce);
    }

    private void tick(DeploymentController controller, Clock clock, PromptService prompts) {
        var standIn = standIn();
        Runnable tick = () -> {
            controller.tick();
            if (standIn != null) {
                standIn.tick(platform.available(), clock.instant());
            }
        };
        ticks.scheduleWithFixedDelay(guarded(tick), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        var load = new BackgroundLoad(URI.create(serviceUrl() + "/api/generate-prompt"));
        ticks.scheduleWithFixedDelay(guarded(load::send), LOAD_MILLIS, LOAD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private @Nullable StandInAlerts standIn() {
        var webhook = options.text("webhook-url");
        return monitoring.isPresent() || options.flag("no-monitoring") || webhook.isBlank()
                ? null
                : new StandInAlerts(URI.create(webhook), options.text("webhook-token"));
    }

    /** A scheduled task that throws is never run again; this one is, and says what happened. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                System.err.println("The range stumbled and goes on: " + e);
            }
        };
    }

    String serviceUrl() {
        return "http://" + options.text("bind") + ":" + service.port();
    }

    String pageUrl() {
        return "http://" + options.text("bind") + ":" + page.port();
    }

    String kubernetesUrl() {
        return cluster.url();
    }

    Platform platform() {
        return platform;
    }

    private Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        links.put("page", pageUrl());
        links.put("service", serviceUrl());
        links.put("kubernetes", kubernetesUrl());
        links.put("console", options.text("console-url"));
        links.put("alertFor", options.text("alert-for"));
        monitoring.ifPresent(running -> {
            links.put("prometheus", running.prometheusUrl());
            links.put("alertmanager", running.alertmanagerUrl());
        });
        return links;
    }

    private void announce(Path file) {
        try {
            var half = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(half, Serialization.asJson(links()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Options.BadOption("--ready-file cannot be written: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        monitoring.ifPresent(Monitoring::close);
        page.close();
        service.close();
        cluster.close();
    }

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var sandbox = new Sandbox(Options.parse(arguments));
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                sandbox.close();
                stopped.countDown();
            }));
            System.out.println("  Practice range: " + sandbox.pageUrl());
            stopped.await();
        } catch (Options.BadOption e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (Http.PortTaken e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | KubernetesClientException e) {
            System.err.println("The range could not start: " + e.getMessage());
            System.exit(1);
        }
    }
}
