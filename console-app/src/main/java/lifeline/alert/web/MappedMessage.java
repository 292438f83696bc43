package lifeline.alert.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import lifeline.alert.AlertStatus;
import lifeline.alert.Delivery;
import lifeline.alert.MessageFormat;
import lifeline.alert.Signal;
import lifeline.alert.UnreadableMessage;
import lifeline.expression.ExpressionFailed;
import lifeline.expression.Variables;
import lifeline.kernel.Labels;
import org.jspecify.annotations.Nullable;

/** Reads a message by a declared mapping. What an alert cannot do without is refused with its place; the rest is not. */
final class MappedMessage {

    private static final int MOST = 10_000;

    private final SourceMapping mapping;
    private final Instant now;
    private final List<UnreadableMessage.Problem> problems = new ArrayList<>();

    private MappedMessage(SourceMapping mapping, Instant now) {
        this.mapping = mapping;
        this.now = now;
    }

    /** The format that the mapping declares. */
    static MessageFormat format(SourceMapping mapping, Clock clock) {
        return new MessageFormat() {
            @Override
            public String name() {
                return mapping.id();
            }

            @Override
            public Delivery read(String source, byte[] body) {
                return new MappedMessage(mapping, clock.instant()).delivery(source, body);
            }
        };
    }

    private Delivery delivery(String source, byte[] body) {
        var content = JsonValues.of(JsonMessage.parse(mapping.id(), body));
        var variables = Variables.of(Map.of("body", content));
        var alerts = alerts(content, variables);
        var items = alerts instanceof Collection<?> several ? List.copyOf(several) : List.of(alerts);
        if (items.size() > MOST) {
            throw JsonMessage.unreadable(mapping.id(), "", "more than " + MOST + " alerts in one message");
        }
        var signals = new ArrayList<Signal>();
        for (Object item : items) {
            signal(variables.with("alert", item), () -> JsonValues.pointer(content, item))
                    .ifPresent(signals::add);
            if (problems.size() >= UnreadableMessage.MOST) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableMessage(mapping.id(), problems);
        }
        return new Delivery(source, "", signals, 0, body);
    }

    private Object alerts(Object content, Variables variables) {
        var pointer = mapping.alerts() == null ? "" : mapping.alerts().pointer("");
        try {
            var alerts = mapping.alerts() == null ? content : mapping.alerts().value(variables);
            if (alerts instanceof Map || alerts instanceof Collection) {
                return alerts;
            }
            throw JsonMessage.unreadable(mapping.id(), pointer, "expected alerts: a list or an object");
        } catch (ExpressionFailed e) {
            throw JsonMessage.unreadable(mapping.id(), pointer, said(e));
        }
    }

    private Optional<Signal> signal(Variables variables, Supplier<String> at) {
        var before = problems.size();
        var status = firing(variables, at) ? AlertStatus.FIRING : AlertStatus.RESOLVED;
        var startsAt = moment(mapping.times().startsAt(), variables, at);
        var endsAt = status == AlertStatus.RESOLVED ? moment(mapping.times().endsAt(), variables, at) : null;
        var labels = mapping.labels().of(variables);
        if (labels.isEmpty()) {
            problems.add(new UnreadableMessage.Problem(at.get(), "no label has a value"));
        }
        var identity = identity(labels, at);
        if (problems.size() > before) {
            return Optional.empty();
        }
        var began = startsAt == null ? endsAt == null ? now : endsAt : startsAt;
        return Optional.of(new Signal(
                status,
                JsonMessage.fingerprint(List.of(mapping.id(), identity)),
                Labels.of(labels),
                mapping.annotations().of(variables),
                began,
                endsAt,
                link(variables)));
    }

    private boolean firing(Variables variables, Supplier<String> at) {
        try {
            if (mapping.firing().value(variables) instanceof Boolean firing) {
                return firing;
            }
            refuse(mapping.firing(), at, mapping.firing() + " is neither true nor false");
        } catch (ExpressionFailed e) {
            refuse(mapping.firing(), at, said(e));
        }
        return false;
    }

    /** Null when the message does not tell. */
    private @Nullable Instant moment(@Nullable MappedValue value, Variables variables, Supplier<String> at) {
        var told = value == null ? Optional.<String>empty() : value.text(variables);
        if (value == null
                || told.isEmpty()
                || told.get().startsWith("0001-01-01")
                || told.get().equals("0")) {
            return null;
        }
        try {
            return Moments.any(told.get().strip());
        } catch (DateTimeException e) {
            refuse(value, at, "expected an RFC 3339 time with its offset, or seconds or milliseconds since 1970");
            return null;
        }
    }

    private TreeMap<String, String> identity(TreeMap<String, String> labels, Supplier<String> at) {
        if (mapping.fingerprint().isEmpty()) {
            return labels;
        }
        var identity = new TreeMap<String, String>();
        for (String name : mapping.fingerprint()) {
            var value = labels.get(name);
            if (value == null) {
                problems.add(new UnreadableMessage.Problem(
                        at.get(), "the label " + name + " tells one alert from another and has no value"));
            } else {
                identity.put(name, value);
            }
        }
        return identity;
    }

    private String link(Variables variables) {
        return Optional.ofNullable(mapping.link())
                .flatMap(link -> link.text(variables))
                .filter(JsonMessage::isWebAddress)
                .orElse("");
    }

    private void refuse(MappedValue value, Supplier<String> at, String detail) {
        problems.add(new UnreadableMessage.Problem(value.pointer(at.get()), detail));
    }

    private static String said(ExpressionFailed e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
