package lifeline.alert;

/** A shape that messages of alert sources come in. */
public interface MessageFormat {

    /** The last part of the address that such messages are sent to. */
    String name();

    /** What the bytes say; throws {@link UnreadableMessage} with every problem found. */
    Delivery read(String source, byte[] body);
}
