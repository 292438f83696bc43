package lifeline.alert.web;

import java.util.List;

/** The message can never be taken as it is; each problem names the place by a JSON pointer. */
class UnreadableMessage extends RuntimeException {

    /** One problem, at a JSON pointer such as {@code /alerts/0/status}. */
    record Problem(String pointer, String detail) {}

    private final transient List<Problem> problems;

    UnreadableMessage(List<Problem> problems) {
        super("The message cannot be read as an Alertmanager webhook");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
