package lifeline.incident;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** This change is only made with a reason. */
public class ReasonNeeded extends Refusal {

    public ReasonNeeded() {
        super("reason-needed", "A reason is needed");
    }

    @Override
    public Optional<String> field() {
        return Optional.of("reason");
    }
}
