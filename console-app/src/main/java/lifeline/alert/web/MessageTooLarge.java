package lifeline.alert.web;

/** The body is larger than the console takes. */
class MessageTooLarge extends RuntimeException {

    MessageTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes; raise lifeline.intake.largest-message or set max_alerts");
    }
}
