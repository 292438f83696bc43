package lifeline.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem documents: a type for each status, or for each kind of refusal, and the places of what is wrong. */
public final class Problem {

    private static final String TYPE = "urn:lifeline:problem:";

    private Problem() {}

    /** One thing wrong, at a JSON pointer such as {@code /alerts/0/status}; a parameter's is its name. */
    public record Place(String pointer, String detail) {}

    public static ProblemDetail of(HttpStatus status, String detail) {
        var word = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return of(status, word, detail);
    }

    public static ProblemDetail of(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + type));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** {@code places} are any records with a pointer and a detail. */
    public static ProblemDetail of(HttpStatus status, String detail, List<? extends Record> places) {
        var problem = of(status, detail);
        if (!places.isEmpty()) {
            problem.setProperty("errors", places);
        }
        return problem;
    }

    /** Whether a document has one of our types already. */
    static boolean isOurs(ProblemDetail problem) {
        return String.valueOf(problem.getType()).startsWith(TYPE);
    }
}
