package lifeline.source;

/**
 * Why a body cannot be taken: who sent it to the door of which format, what is wrong with it, how many bytes were sent,
 * and those that are to be kept.
 */
@SuppressWarnings("ArrayRecordComponent") // kept as received and never compared
public record Rejection(String source, String format, String contentType, String problem, long size, byte[] body) {}
