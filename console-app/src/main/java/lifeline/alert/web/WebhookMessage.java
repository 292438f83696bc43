package lifeline.alert.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.Signal;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Alertmanager's webhook version 4 (and Grafana's superset): unknown fields are fine, what is needed must be
 * there. U+0000 becomes U+FFFD in fields, because PostgreSQL takes no NUL in text; the raw bytes keep it.
 */
class WebhookMessage {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_FINGERPRINT = 64;

    private final List<UnreadableMessage.Problem> problems = new ArrayList<>();

    private WebhookMessage() {}

    /** Throws {@link UnreadableMessage} that lists every problem. */
    static Delivery read(String source, byte[] body) {
        return new WebhookMessage().delivery(source, body);
    }

    private Delivery delivery(String source, byte[] body) {
        var root = parse(body);
        if (!root.isObject()) {
            throw unreadable("", "expected a JSON object");
        }
        var alerts = root.get("alerts");
        if (alerts == null || !alerts.isArray()) {
            throw unreadable("/alerts", "expected a list of alerts");
        }
        var signals = new ArrayList<Signal>();
        for (var i = 0; i < alerts.size(); i++) {
            var signal = signal(alerts.get(i), "/alerts/" + i);
            if (signal != null) {
                signals.add(signal);
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableMessage(problems);
        }
        var truncated = root.path("truncatedAlerts").asInt(0);
        return new Delivery(source, clean(root.path("receiver").asString("")), signals, Math.max(0, truncated), body);
    }

    private JsonNode parse(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return JSON.readTree(text.toString());
        } catch (CharacterCodingException e) {
            throw unreadable("", "the body is not UTF-8");
        } catch (JacksonException e) {
            throw unreadable("", "not JSON: " + e.getOriginalMessage());
        }
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
        var ends = status == AlertStatus.RESOLVED ? endsAt : null;
        var fingerprint = fingerprint(alert.path("fingerprint").asString(""), labels);
        var generator = clean(alert.path("generatorURL").asString(""));
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
                texts.put(clean(entry.getKey()), clean(entry.getValue().asString()));
            } else {
                var pointer = at + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
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
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            problems.add(new UnreadableMessage.Problem(at, "expected an RFC 3339 time"));
            return null;
        }
    }

    /** Alertmanager's own fingerprint, or for a sender without one a hash of the labels, as Alertmanager does. */
    private static String fingerprint(String told, TreeMap<String, String> labels) {
        if (!told.isBlank() && told.length() <= LONGEST_FINGERPRINT) {
            return clean(told);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(labels));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static UnreadableMessage unreadable(String pointer, String detail) {
        return new UnreadableMessage(List.of(new UnreadableMessage.Problem(pointer, detail)));
    }
}
