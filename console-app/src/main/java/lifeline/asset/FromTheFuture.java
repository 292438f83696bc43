package lifeline.asset;

import java.time.Duration;
import java.util.Optional;
import lifeline.kernel.Refusal;

/** A moment that is said to have been has not come yet: the clock of whoever says so is wrong. */
public class FromTheFuture extends Refusal {

    private final String field;

    public FromTheFuture(String field, Duration ahead) {
        super(
                "from-the-future",
                field + " is " + ahead.toSeconds() + " s ahead; more than " + JudgesPoints.SKEW.toSeconds()
                        + " s are no skew of clocks",
                String.valueOf(ahead.toSeconds()));
        this.field = field;
    }

    @Override
    public Optional<String> field() {
        return Optional.of(field);
    }
}
