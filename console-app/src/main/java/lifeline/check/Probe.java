package lifeline.check;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a check looks at. Every text in it is already filled in and escaped. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Probe.Metric.class, name = "promql"),
    @JsonSubTypes.Type(value = Probe.Http.class, name = "http"),
    @JsonSubTypes.Type(value = Probe.ClusterObject.class, name = "kubernetes")
})
public sealed interface Probe {

    /** A PromQL query; every series it yields must compare well. */
    record Metric(String query, Comparison comparison, double wanted, boolean noDataFails) implements Probe {}

    /** An HTTP request sent {@code samples} times; the body assertion is CEL over {@code body}. */
    record Http(
            String method,
            String url,
            Map<String, String> headers,
            @Nullable String json,
            int samples,
            Set<Integer> statuses,
            @Nullable Duration slowest,
            @Nullable String assertion)
            implements Probe {}

    /** A live object of a cluster; the assertion is CEL over {@code object}. */
    record ClusterObject(
            String cluster, String apiVersion, String kind, String namespace, String name, String assertion)
            implements Probe {}

    /** How a person would do the same, such as {@code PromQL up == 1}. */
    default String method() {
        return switch (this) {
            case Metric metric ->
                "PromQL " + metric.query + " " + metric.comparison.sign() + " " + Spoken.number(metric.wanted);
            case Http http -> "HTTP " + http.method + " " + http.url + " × " + http.samples;
            case ClusterObject object ->
                "Kubernetes " + object.kind + " " + object.namespace + "/" + object.name + ": " + object.assertion;
        };
    }
}
