package lifeline.alert;

import java.util.List;

/**
 * One message of an alert source: the receiver it was meant for (empty where the sender names none), its alerts, how
 * many the sender cut off, and the bytes as received.
 */
@SuppressWarnings("ArrayRecordComponent") // kept as received and never compared
public record Delivery(String source, String receiver, List<Signal> signals, int truncated, byte[] body) {}
