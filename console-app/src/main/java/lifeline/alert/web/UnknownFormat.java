package lifeline.alert.web;

import java.util.List;

/** Nothing reads messages at this address. */
class UnknownFormat extends RuntimeException {

    private final transient List<String> known;

    UnknownFormat(String address, List<String> known) {
        super("Nothing reads messages at " + address + "; they go to " + WebhookDoor.ADDRESS + "/ and one of "
                + String.join(", ", known));
        this.known = List.copyOf(known);
    }

    List<String> known() {
        return known;
    }
}
