package lifeline.alert.web;

import java.util.List;

/** Nothing reads messages at this address. */
class UnknownFormat extends RuntimeException {

    private final transient List<String> known;

    UnknownFormat(String name, List<String> known) {
        super("No messages are taken at " + AlertWebhooks.ADDRESS + "/" + name + "; known are "
                + String.join(", ", known));
        this.known = List.copyOf(known);
    }

    List<String> known() {
        return known;
    }
}
