package lifeline.notice;

import java.util.Optional;
import lifeline.kernel.Refusal;

/** An update cannot be taken as it is. */
public class UpdateRefused extends Refusal {

    private final String field;

    private UpdateRefused(String key, String field, String message) {
        super(key, message);
        this.field = field;
    }

    static UpdateRefused noLanguage() {
        return new UpdateRefused(
                "update-refused-no-language", "languages", "An update is written in one language at least");
    }

    static UpdateRefused nowhere() {
        return new UpdateRefused("update-refused-nowhere", "where", "An update was told somewhere");
    }

    /** Only recovery that was confirmed is told as such. */
    static UpdateRefused notRecovered() {
        return new UpdateRefused(
                "update-refused-not-recovered",
                "status",
                "Recovery is not confirmed, so nobody is told that it is over");
    }

    @Override
    public Optional<String> field() {
        return Optional.of(field);
    }
}
