package lifeline.playbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import lifeline.kernel.BilingualText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shape of a playbook file, as its schema describes it. */
record PlaybookFile(Metadata metadata, Spec spec) {

    record Metadata(
            String id,
            String version,
            BilingualText title,
            @Nullable BilingualText summary,
            List<String> owners) {}

    record Spec(
            String scenario,
            @Nullable List<String> assets,
            @Nullable Map<String, ParameterFile> parameters,
            @Nullable PolicyFile policy,
            List<StageFile> stages,
            List<CheckFile> verification) {}

    record ParameterFile(
            String type,
            @Nullable String from,
            @JsonProperty("default") @Nullable Object standard,
            @Nullable Double minimum,
            @Nullable Double maximum,
            @Nullable String pattern) {}

    record PolicyFile(@Nullable GuardrailsFile guardrails) {}

    record GuardrailsFile(
            @Nullable List<String> namespaces,
            @Nullable Integer maxReplicas,
            @Nullable Integer maxReplicaDelta) {}

    record StageFile(
            String id,
            BilingualText title,
            String role,
            @Nullable String expected,
            List<StepFile> steps) {}

    record StepFile(
            String id,
            String type,
            BilingualText title,
            @Nullable BilingualText instructions,
            @Nullable BilingualText message,
            @Nullable Boolean automatic,
            @Nullable List<String> tools,
            @Nullable String verification,
            @Nullable List<CheckFile> checks,
            @Nullable String action,
            @JsonProperty("with") @Nullable Map<String, Object> arguments,
            @Nullable ApprovalFile approval,
            @Nullable List<CheckFile> verify,
            @Nullable List<StepFile> compensate) {}

    record ApprovalFile(
            String mode,
            @Nullable List<String> roles,
            @Nullable String expiresAfter) {}

    record CheckFile(
            String id,
            BilingualText criterion,
            @Nullable String gate,
            @Nullable String stableFor,
            @Nullable String interval,
            @Nullable String timeout,
            @Nullable MetricFile promql,
            @Nullable HttpFile http,
            @Nullable ObjectFile kubernetes) {}

    record MetricFile(
            String query, String op, double value, @Nullable String noData) {}

    record HttpFile(
            String method,
            String url,
            @Nullable Map<String, String> headers,
            @Nullable JsonNode json,
            @Nullable Integer samples,
            ExpectFile expect) {}

    record ExpectFile(
            @Nullable List<Integer> status,
            @Nullable String maxLatency,
            @Nullable String body) {}

    record ObjectFile(
            @Nullable String cluster,
            String apiVersion,
            String kind,
            String namespace,
            String name,
            @JsonProperty("assert") String assertion) {}
}
