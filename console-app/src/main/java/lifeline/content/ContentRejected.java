package lifeline.content;

import java.util.List;
import java.util.stream.Collectors;

/** A content file was refused whole; every problem found in it is listed. */
public class ContentRejected extends RuntimeException {

    private final transient List<ContentProblem> problems;

    public ContentRejected(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ContentProblem> problems() {
        return problems;
    }
}
