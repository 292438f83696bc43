package lifeline.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The page with the button that breaks things, and the metrics that a cluster's own exporters would have. */
class RangePage {

    private final Platform platform;
    private final DeploymentController controller;
    private final PromptService service;
    private final Supplier<Map<String, String>> links;
    private final int usualReplicas;

    RangePage(
            Platform platform,
            DeploymentController controller,
            PromptService service,
            Supplier<Map<String, String>> links) {
        this.platform = platform;
        this.controller = controller;
        this.service = service;
        this.links = links;
        this.usualReplicas = controller.wantedReplicas();
    }

    Map<String, HttpHandler> paths() {
        return Map.of(
                "/", this::page,
                "/api/state", exchange -> Http.answer(exchange, 200, "application/json", state()),
                "/api/break", exchange -> command(exchange, platform::breakDown),
                "/api/restore", exchange -> command(exchange, this::restore),
                "/metrics", exchange -> Http.answer(exchange, 200, "text/plain; version=0.0.4", metrics()));
    }

    private void page(HttpExchange exchange) throws IOException {
        try (var stream = RangePage.class.getResourceAsStream("/range/index.html")) {
            if (stream == null || !exchange.getRequestURI().getPath().equals("/")) {
                Http.answer(exchange, 404, "text/plain", "not found");
                return;
            }
            var html = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Http.answer(exchange, 200, "text/html; charset=utf-8", html);
        }
    }

    /** A page elsewhere cannot send this header without asking first, which is never granted. */
    private void command(HttpExchange exchange, Runnable command) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            Http.answer(exchange, 405, "text/plain", "POST only");
        } else if (exchange.getRequestHeaders().getFirst("X-Requested-With") == null) {
            Http.answer(exchange, 403, "text/plain", "the header X-Requested-With is needed");
        } else {
            command.run();
            Http.answer(exchange, 200, "application/json", state());
        }
    }

    private void restore() {
        platform.calmDown();
        controller.scaleTo(usualReplicas);
    }

    private String state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("broken", platform.isBroken());
        state.put("available", platform.available());
        state.put("wanted", controller.wantedReplicas());
        state.put("succeeded", service.succeeded());
        state.put("failed", service.failed());
        state.put("limit", Platform.LIMIT_GIB);
        state.put("links", links.get());
        state.put(
                "instances",
                platform.instances().stream().map(RangePage::instance).toList());
        return Serialization.asJson(state);
    }

    private static Map<String, Object> instance(Platform.Instance instance) {
        return Map.of(
                "name", instance.name(),
                "state", instance.state().name(),
                "restarts", instance.restarts(),
                "memory", instance.memoryGib());
    }

    private String metrics() {
        var lines = new StringBuilder();
        var labels = "{namespace=\"prompt\",deployment=\"prompt-service\"} ";
        lines.append("# TYPE kube_deployment_status_replicas_available gauge\n")
                .append("kube_deployment_status_replicas_available" + labels)
                .append(platform.available())
                .append("\n# TYPE kube_deployment_spec_replicas gauge\nkube_deployment_spec_replicas" + labels)
                .append(controller.wantedReplicas())
                .append("\n# TYPE probe_success gauge\nprobe_success{instance=\"prompt-service\"} ")
                .append(platform.available() > 0 ? 1 : 0)
                .append('\n');
        List<Platform.Instance> instances = platform.instances();
        for (Platform.Instance instance : instances) {
            var pod = "{namespace=\"prompt\",pod=\"" + instance.name() + "\",container=\"prompt-service\"";
            lines.append("kube_pod_container_status_restarts_total" + pod + "} " + instance.restarts() + "\n")
                    .append("kube_pod_container_resource_limits" + pod + ",resource=\"memory\"} 4294967296\n")
                    .append("container_memory_working_set_bytes" + pod + "} "
                            + Math.round(instance.memoryGib() * (1L << 30)) + "\n")
                    .append("kube_pod_container_status_last_terminated_reason" + pod + ",reason=\"OOMKilled\"} "
                            + (instance.oomKilled() ? 1 : 0) + "\n");
        }
        return lines.toString();
    }
}
