package lifeline.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lifeline.kernel.Labels;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Messages as groups of alerts make them: of few alerts, whose periods lie close together and overlap. */
final class SignalArbitraries {

    private static final Instant T = Instant.parse("2026-03-01T03:00:00Z");
    private static final int LATEST = 60;
    private static final int LONGEST = 20;
    private static final int LARGEST = 6;
    private static final int MOST = 8;

    private SignalArbitraries() {}

    /** What one message tells. */
    record Message(List<Signal> signals) {

        Message firstHalf() {
            return new Message(signals.subList(0, signals.size() / 2));
        }

        Message secondHalf() {
            return new Message(signals.subList(signals.size() / 2, signals.size()));
        }

        /** The same of other alerts. */
        Message in(String namespace) {
            return new Message(signals.stream()
                    .map(signal -> new Signal(
                            signal.status(),
                            namespace + signal.fingerprint(),
                            Labels.of(withNamespace(signal.labels(), namespace)),
                            signal.annotations(),
                            signal.startsAt(),
                            signal.endsAt(),
                            signal.generatorUrl()))
                    .toList());
        }

        private static Map<String, String> withNamespace(Labels labels, String namespace) {
            var values = new java.util.TreeMap<>(labels.values());
            values.put("namespace", namespace);
            return values;
        }
    }

    /** Messages that tell of so many alerts. */
    static Arbitrary<List<Message>> messages(int alerts) {
        return signals(alerts)
                .list()
                .ofMaxSize(LARGEST)
                .map(Message::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST);
    }

    private static Arbitrary<Signal> signals(int alerts) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, alerts - 1),
                        Arbitraries.integers().between(0, LATEST),
                        Arbitraries.integers().between(0, LONGEST).injectNull(0.6))
                .as(SignalArbitraries::signal);
    }

    private static Signal signal(int alert, int start, @Nullable Integer length) {
        var labels = Labels.of(Map.of(
                "alertname", "PromptServiceDown",
                "severity", "critical",
                "cluster", "prod-a",
                "pod", "pod-" + alert));
        var startsAt = T.plusSeconds(start);
        var endsAt = length == null ? null : startsAt.plusSeconds(length);
        var status = length == null ? AlertStatus.FIRING : AlertStatus.RESOLVED;
        return new Signal(status, "-" + alert, labels, Map.of(), startsAt, endsAt, "");
    }
}
