package lifeline.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content file as people see it: the version in force, and what is wrong with the one that lies there.
 *
 * @param inForce null when there is no good version
 * @param refused null when what lies there is in force
 * @param problems of the refused version, or else those that the one in force has
 */
public record ContentState(
        String name,
        ContentKind kind,
        @Nullable Version inForce,
        @Nullable Refused refused,
        List<ContentProblem> problems) {

    /** A version in force; {@code number} is null where files of the kind declare none. */
    public record Version(@Nullable String number, String sha256, Instant readAt) {}

    /** A version that is not in force; {@code sha256} is null when the file is gone or cannot be read. */
    public record Refused(@Nullable String sha256, boolean gone, Instant since) {}

    public boolean isRefused() {
        return refused != null;
    }

    public Optional<Version> lastGood() {
        return Optional.ofNullable(inForce);
    }
}
