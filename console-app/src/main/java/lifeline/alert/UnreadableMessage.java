package lifeline.alert;

import java.util.List;

/** The message can never be taken as it is; each problem names the place by a JSON pointer. */
public class UnreadableMessage extends RuntimeException {

    /** As many as anybody reads. */
    public static final int MOST = 100;

    /** One problem, at a JSON pointer such as {@code /alerts/0/status}. */
    public record Problem(String pointer, String detail) {}

    private final transient List<Problem> problems;

    public UnreadableMessage(String format, List<Problem> problems) {
        super("The message cannot be read in the format " + format);
        this.problems = problems.stream().limit(MOST).toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
