package lifeline.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong in content files, so that one broken file hides none of the others. */
public final class ContentProblems {

    private final List<ContentProblem> found = new ArrayList<>();

    public void add(ContentProblem problem) {
        found.add(problem);
    }

    /** What is made of one file; empty, with its problems told, when it is refused or cannot be read at all. */
    public <T> Optional<T> attempt(ContentFile file, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ContentRejected e) {
            found.addAll(e.problems());
        } catch (RuntimeException e) {
            found.add(new ContentProblem(file.name(), 0, 0, "cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }

    public List<ContentProblem> all() {
        return List.copyOf(found);
    }
}
