package lifeline.alert.web;

/** The body is larger than the console takes; its beginning is kept. */
class MessageTooLarge extends RuntimeException {

    private final long size;
    private final transient byte[] beginning;

    MessageTooLarge(long limit, long size, byte[] beginning) {
        super("The body is larger than " + limit + " bytes; raise lifeline.intake.largest-message or set max_alerts");
        this.size = size;
        this.beginning = beginning;
    }

    long size() {
        return size;
    }

    byte[] beginning() {
        return beginning;
    }
}
