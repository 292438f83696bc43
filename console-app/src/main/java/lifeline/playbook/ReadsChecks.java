package lifeline.playbook;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lifeline.check.CheckSpec;
import lifeline.check.Comparison;
import lifeline.check.Gate;
import lifeline.check.Probe;
import lifeline.expression.ExpressionFailed;
import org.jspecify.annotations.Nullable;

/** Turns a check of a playbook file into a template that a run fills in. */
final class ReadsChecks {

    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\-]+");

    private ReadsChecks() {}

    static CheckTemplate template(PlaybookFile.CheckFile file) {
        return new CheckTemplate(file.id(), file.criterion(), gate(file), method(file), values -> spec(file, values));
    }

    private static CheckSpec spec(PlaybookFile.CheckFile file, RunValues values) {
        return new CheckSpec(
                file.id(),
                file.criterion(),
                gate(file),
                duration(file.stableFor(), Duration.ZERO),
                duration(file.interval(), INTERVAL),
                duration(file.timeout(), TIMEOUT),
                probe(file, values));
    }

    private static Gate gate(PlaybookFile.CheckFile file) {
        return file.gate() == null ? Gate.RECOVERY : Gate.valueOf(file.gate().toUpperCase(Locale.ROOT));
    }

    private static Duration duration(@Nullable String written, Duration standard) {
        return written == null ? standard : Duration.parse(written);
    }

    private static String method(PlaybookFile.CheckFile file) {
        if (file.promql() != null) {
            var wanted = BigDecimal.valueOf(file.promql().value()).stripTrailingZeros();
            return "PromQL " + file.promql().query() + " " + file.promql().op() + " " + wanted.toPlainString();
        }
        if (file.http() != null) {
            return "HTTP " + file.http().method() + " " + file.http().url();
        }
        return Optional.ofNullable(file.kubernetes())
                .map(object -> "Kubernetes " + object.kind() + " " + object.name() + ": " + object.assertion())
                .orElse("");
    }

    private static Probe probe(PlaybookFile.CheckFile file, RunValues values) {
        if (file.promql() != null) {
            return metric(file.promql(), values);
        }
        if (file.http() != null) {
            return http(file.http(), values);
        }
        if (file.kubernetes() != null) {
            return object(file.kubernetes(), values);
        }
        throw new IllegalStateException("The schema lets no check pass that looks at nothing: " + file.id());
    }

    private static Probe metric(PlaybookFile.MetricFile file, RunValues values) {
        return new Probe.Metric(
                values.fill(file.query(), ReadsChecks::inPromQl),
                Comparison.of(file.op()),
                file.value(),
                "fail".equals(file.noData()));
    }

    /** Inside a quoted string of a query; either quote may surround it. */
    private static String inPromQl(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("'", "\\'")
                .replace("\n", "\\n");
    }

    private static Probe http(PlaybookFile.HttpFile file, RunValues values) {
        var expect = file.expect();
        return new Probe.Http(
                file.method(),
                values.fill(file.url(), ReadsChecks::inUrl),
                Optional.ofNullable(file.headers()).orElse(Map.of()),
                file.json() == null ? null : file.json().toString(),
                Optional.ofNullable(file.samples()).orElse(1),
                Optional.ofNullable(expect.status()).map(Set::copyOf).orElse(Set.of(200)),
                expect.maxLatency() == null ? null : Duration.parse(expect.maxLatency()),
                expect.body());
    }

    /** A whole plain base address stays as it is; anything else becomes one encoded component. */
    private static String inUrl(String value) {
        return PLAIN_ADDRESS.matcher(value).matches() ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Probe object(PlaybookFile.ObjectFile file, RunValues values) {
        UnaryOperator<String> name = ReadsChecks::asName;
        var cluster = file.cluster() == null ? "{{ params.cluster }}" : file.cluster();
        return new Probe.ClusterObject(
                values.fill(cluster, name),
                file.apiVersion(),
                file.kind(),
                values.fill(file.namespace(), name),
                values.fill(file.name(), name),
                file.assertion());
    }

    private static final List<Character> NOT_IN_NAMES = List.of('/', '?', '#', '%');

    private static String asName(String value) {
        if (NOT_IN_NAMES.stream().anyMatch(letter -> value.indexOf(letter) >= 0)) {
            throw new ExpressionFailed(value + " is no name of a Kubernetes object", null);
        }
        return value;
    }
}
