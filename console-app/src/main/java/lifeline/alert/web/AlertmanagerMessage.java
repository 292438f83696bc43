package lifeline.alert.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.MessageFormat;
import lifeline.alert.Signal;
import lifeline.alert.UnreadableMessage;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads Alertmanager's webhook version 4 and Grafana's superset of it: unknown fields are fine, what is needed must be
 * there.
 */
final class AlertmanagerMessage {

    private static final int LONGEST_FINGERPRINT = 64;

    private final String format;
    private final List<UnreadableMessage.Problem> problems = new ArrayList<>();

    private AlertmanagerMessage(String format) {
        this.format = format;
    }

    /** The format of this name. */
    static MessageFormat format(String name) {
        return new MessageFormat() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Delivery read(String source, byte[] body) {
                return new AlertmanagerMessage(name).delivery(source, body);
            }
        };
    }

    private Delivery delivery(String source, byte[] body) {
        var root = JsonMessage.parse(format, body);
        if (!root.isObject()) {
            throw JsonMessage.unreadable(format, "", "expected a JSON object");
        }
        var alerts = root.get("alerts");
        if (alerts == null || !alerts.isArray()) {
            throw JsonMessage.unreadable(format, "/alerts", "expected a list of alerts");
        }
        var signals = new ArrayList<Signal>();
        for (var i = 0; i < alerts.size(); i++) {
            var signal = signal(alerts.get(i), "/alerts/" + i);
            if (signal != null) {
                signals.add(signal);
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableMessage(format, problems);
        }
        var receiver = JsonMessage.clean(root.path("receiver").asString(""));
        var truncated = root.path("truncatedAlerts").asInt(0);
        return new Delivery(source, receiver, signals, Math.max(0, truncated), body);
    }

    private @Nullable Signal signal(JsonNode alert, String at) {
        var before = problems.size();
        var status = status(alert.get("status"), at + "/status");
        var labels = texts(alert.get("labels"), at + "/labels", true);
        var annotations = texts(alert.get("annotations"), at + "/annotations", false);
        var startsAt = instant(alert.get("startsAt"), at + "/startsAt");
        var endsAt = instant(alert.get("endsAt"), at + "/endsAt");
        if (startsAt == null && problems.size() == before) {
            problems.add(new UnreadableMessage.Problem(at + "/startsAt", "expected an RFC 3339 time"));
        }
        if (status == null || startsAt == null || problems.size() > before) {
            return null;
        }
        GrafanaExtras.add(alert, labels, annotations);
        var ends = status == AlertStatus.RESOLVED ? endsAt : null;
        var fingerprint = fingerprint(alert.path("fingerprint").asString(""), labels);
        var generator = JsonMessage.clean(alert.path("generatorURL").asString(""));
        return new Signal(status, fingerprint, Labels.of(labels), annotations, startsAt, ends, generator);
    }

    private @Nullable AlertStatus status(@Nullable JsonNode node, String at) {
        var word = node == null ? "" : node.asString("");
        return switch (word) {
            case "firing" -> AlertStatus.FIRING;
            case "resolved" -> AlertStatus.RESOLVED;
            default -> {
                problems.add(new UnreadableMessage.Problem(at, "expected \"firing\" or \"resolved\""));
                yield null;
            }
        };
    }

    private TreeMap<String, String> texts(@Nullable JsonNode node, String at, boolean required) {
        var texts = new TreeMap<String, String>();
        if (node == null || node.isNull()) {
            if (required) {
                problems.add(new UnreadableMessage.Problem(at, "expected an object of texts"));
            }
            return texts;
        }
        if (!node.isObject()) {
            problems.add(new UnreadableMessage.Problem(at, "expected an object of texts"));
            return texts;
        }
        node.properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                texts.put(
                        JsonMessage.clean(entry.getKey()),
                        JsonMessage.clean(entry.getValue().asString()));
            } else {
                var pointer = at + JsonMessage.pointer(entry.getKey());
                problems.add(new UnreadableMessage.Problem(pointer, "expected a text"));
            }
        });
        return texts;
    }

    /** Null when absent or Go's zero time, which means "not known" or "still firing". */
    private @Nullable Instant instant(@Nullable JsonNode node, String at) {
        var text = node == null ? "" : node.asString("");
        if (text.isEmpty() || text.startsWith("0001-01-01")) {
            return null;
        }
        try {
            return Moments.rfc3339(text);
        } catch (DateTimeException e) {
            problems.add(new UnreadableMessage.Problem(at, "expected an RFC 3339 time"));
            return null;
        }
    }

    /** Alertmanager's own fingerprint, or for a sender without one a hash of the labels, as Alertmanager does. */
    private static String fingerprint(String told, TreeMap<String, String> labels) {
        return told.isBlank() || told.length() > LONGEST_FINGERPRINT
                ? JsonMessage.fingerprint(labels)
                : JsonMessage.clean(told);
    }
}
