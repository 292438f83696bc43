package lifeline.sandbox;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.api.model.autoscaling.v1.ScaleBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.Headers;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds to the mock server what a real one has and the console needs: the scale subresource, dry run, access reviews. */
class ApiDispatcher extends Dispatcher {

    private static final Pattern SCALE =
            Pattern.compile("/apis/apps/v1/namespaces/([^/?]+)/deployments/([^/?]+)/scale(\\?.*)?");
    private static final int UNPROCESSABLE = 422;

    private final Dispatcher crud;

    ApiDispatcher(Dispatcher crud) {
        this.crud = crud;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var path = String.valueOf(request.getPath());
        var scale = SCALE.matcher(path);
        if (scale.matches()) {
            return scale(request, scale);
        }
        if (path.startsWith("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")) {
            return allowed(request);
        }
        if (path.contains("dryRun=") && !"GET".equals(request.getMethod())) {
            return answer(refusal(
                    HttpURLConnection.HTTP_BAD_REQUEST, "BadRequest", "the practice range dry-runs only scale"));
        }
        return crud.dispatch(request);
    }

    private synchronized MockResponse scale(RecordedRequest request, Matcher path) {
        var address = "/apis/apps/v1/namespaces/" + path.group(1) + "/deployments/" + path.group(2);
        var live = ask(HttpMethod.GET, address, "");
        if (live == null) {
            var message = "deployments.apps \"" + path.group(2) + "\" not found";
            return answer(refusal(HttpURLConnection.HTTP_NOT_FOUND, "NotFound", message));
        }
        if ("GET".equals(request.getMethod())) {
            return answer(scaleOf(live, live.getSpec().getReplicas()));
        }
        if (!"PUT".equals(request.getMethod())) {
            return answer(refusal(
                    HttpURLConnection.HTTP_BAD_METHOD, "MethodNotAllowed", "the practice range takes PUT here"));
        }
        return put(
                request, address, live, path.group(3) != null && path.group(3).contains("dryRun=All"));
    }

    private MockResponse put(RecordedRequest request, String address, Deployment live, boolean dryRun) {
        var wanted = Serialization.unmarshal(request.getUtf8Body(), Scale.class);
        var replicas = wanted.getSpec().getReplicas();
        if (replicas < 0) {
            var message = "spec.replicas: Invalid value: " + replicas + ": must be greater than or equal to 0";
            return answer(refusal(UNPROCESSABLE, "Invalid", message));
        }
        var version = wanted.getMetadata().getResourceVersion();
        if (version != null && !version.equals(live.getMetadata().getResourceVersion())) {
            var message = "Operation cannot be fulfilled on deployments.apps \""
                    + live.getMetadata().getName()
                    + "\": the object has been modified; please apply your changes to the latest version and try again";
            return answer(refusal(HttpURLConnection.HTTP_CONFLICT, "Conflict", message));
        }
        if (dryRun) {
            return answer(scaleOf(live, replicas));
        }
        live.getSpec().setReplicas(replicas);
        live.getMetadata().setGeneration(generation(live) + 1);
        var stored = ask(HttpMethod.PUT, address, Serialization.asJson(live));
        return answer(scaleOf(stored == null ? live : stored, replicas));
    }

    /** Asks the storage directly: this runs on the server's only thread, which could not answer a client meanwhile. */
    private @Nullable Deployment ask(HttpMethod method, String address, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = Headers.builder().add("Content-Type", "application/json").build();
        var response = crud.dispatch(new RecordedRequest("1.1", method, address, headers, new Buffer(bytes)));
        if (response.code() >= HttpURLConnection.HTTP_BAD_REQUEST) {
            return null;
        }
        return Serialization.unmarshal(
                new String(response.getBody().getBytes(), StandardCharsets.UTF_8), Deployment.class);
    }

    static long generation(Deployment deployment) {
        var generation = deployment.getMetadata().getGeneration();
        return generation == null ? 1 : generation;
    }

    private static Scale scaleOf(Deployment live, int replicas) {
        var status = live.getStatus();
        return new ScaleBuilder()
                .withNewMetadata()
                .withName(live.getMetadata().getName())
                .withNamespace(live.getMetadata().getNamespace())
                .withUid(live.getMetadata().getUid())
                .withResourceVersion(live.getMetadata().getResourceVersion())
                .endMetadata()
                .withNewSpec()
                .withReplicas(replicas)
                .endSpec()
                .withNewStatus()
                .withReplicas(status == null || status.getReplicas() == null ? 0 : status.getReplicas())
                .endStatus()
                .build();
    }

    private static MockResponse allowed(RecordedRequest request) {
        var asked = Serialization.unmarshal(request.getUtf8Body(), SelfSubjectAccessReview.class);
        var answer = new SelfSubjectAccessReviewBuilder(asked)
                .withNewStatus()
                .withAllowed(true)
                .endStatus()
                .build();
        return answer(answer).setResponseCode(HttpURLConnection.HTTP_CREATED);
    }

    private static Status refusal(int code, String reason, String message) {
        return new StatusBuilder()
                .withStatus("Failure")
                .withCode(code)
                .withReason(reason)
                .withMessage(message)
                .build();
    }

    private static MockResponse answer(Object body) {
        var code = body instanceof Status status ? status.getCode() : HttpURLConnection.HTTP_OK;
        return new MockResponse()
                .setResponseCode(code)
                .setHeader("Content-Type", "application/json")
                .setBody(Serialization.asJson(body));
    }
}
