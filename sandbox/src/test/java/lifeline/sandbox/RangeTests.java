package lifeline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The range as others meet it: over its sockets. */
class RangeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Sandbox sandbox;
    private static KubernetesClient kubernetes;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        sandbox = new Sandbox(Options.parse(
                "--no-monitoring",
                "--service-port=0",
                "--kubernetes-port=0",
                "--page-port=0",
                "--manifests=" + Path.of("../k8s/prompt-platform")));
        var config = new ConfigBuilder()
                .withMasterUrl(sandbox.kubernetesUrl())
                .withRequestTimeout(5_000)
                .build();
        kubernetes = new KubernetesClientBuilder().withConfig(config).build();
    }

    @AfterAll
    static void stop() {
        kubernetes.close();
        sandbox.close();
    }

    @AfterEach
    void restore() throws Exception {
        press("/api/restore");
        await().atMost(PATIENCE).until(() -> sandbox.platform().available() == 3);
    }

    @Test
    void aDryRunOfAScaleTellsTheResultAndStoresNothing() throws Exception {
        var before = scale();
        before.getSpec().setReplicas(5);
        var answer = put(scaleUrl() + "?dryRun=All", Serialization.asJson(before));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Serialization.unmarshal(answer.body(), Scale.class).getSpec().getReplicas())
                .isEqualTo(5);
        assertThat(scale().getSpec().getReplicas()).isEqualTo(3);
    }

    @Test
    void aScaleOfAnOldVersionIsAConflict() throws Exception {
        var stale = scale();
        stale.getMetadata().setResourceVersion("1");
        stale.getSpec().setReplicas(4);

        assertThat(put(scaleUrl(), Serialization.asJson(stale)).statusCode()).isEqualTo(409);
        assertThat(scale().getSpec().getReplicas()).isEqualTo(3);
    }

    @Test
    void aNegativeNumberOfReplicasIsInvalid() throws Exception {
        var wrong = scale();
        wrong.getSpec().setReplicas(-1);

        assertThat(put(scaleUrl(), Serialization.asJson(wrong)).statusCode()).isEqualTo(422);
    }

    @Test
    void aDeploymentThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> kubernetes
                        .apps()
                        .deployments()
                        .inNamespace("prompt")
                        .withName("nobody")
                        .scale(2))
                .isInstanceOf(KubernetesClientException.class);
    }

    @Test
    void theOutageEndsWhenThereAreEnoughInstances() throws Exception {
        await().atMost(PATIENCE).until(() -> sandbox.platform().available() == 3);
        press("/api/break");
        await().atMost(PATIENCE).until(() -> generate().statusCode() == 503);

        kubernetes
                .apps()
                .deployments()
                .inNamespace("prompt")
                .withName("prompt-service")
                .scale(5);

        await().atMost(PATIENCE).until(() -> available() == 5);
        assertThat(generate().body()).contains("道歉", "补偿");
        assertThat(generate().statusCode()).isEqualTo(200);
    }

    @Test
    void aPageElsewhereCannotPressTheButtons() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.pageUrl() + "/api/break"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(sandbox.platform().isBroken()).isFalse();
    }

    @Test
    void theMetricsNameWhatTheAlertRulesAskFor() throws Exception {
        await().atMost(PATIENCE).until(() -> sandbox.platform().available() == 3);
        var request = HttpRequest.newBuilder(URI.create(sandbox.pageUrl() + "/metrics"))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).body())
                .contains("kube_deployment_status_replicas_available{namespace=\"prompt\","
                        + "deployment=\"prompt-service\"} 3")
                .contains("probe_success{instance=\"prompt-service\"} 1");
    }

    private static int available() {
        var status = kubernetes
                .apps()
                .deployments()
                .inNamespace("prompt")
                .withName("prompt-service")
                .get()
                .getStatus();
        return status == null || status.getAvailableReplicas() == null ? 0 : status.getAvailableReplicas();
    }

    private java.net.http.HttpResponse<String> generate() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.serviceUrl() + "/api/generate-prompt"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"user_query\":\"快递延迟\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private void press(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.pageUrl() + path))
                .header("X-Requested-With", "test")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static String scaleUrl() {
        return sandbox.kubernetesUrl() + "/apis/apps/v1/namespaces/prompt/deployments/prompt-service/scale";
    }

    private Scale scale() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(scaleUrl())).build();
        return Serialization.unmarshal(
                http.send(request, BodyHandlers.ofString()).body(), Scale.class);
    }

    private java.net.http.HttpResponse<String> put(String url, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
