package lifeline.scenario;

import java.time.Duration;
import java.util.Optional;
import lifeline.kernel.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Who is told how often, inside and outside, for incidents of one severity; a severity worse is told twice as often, one
 * milder half as often. From SEV3 on users are not told unless the rhythm itself is of so mild a severity, and SEV4 is
 * told to nobody unless it is that severity's own rhythm.
 */
public record UpdateRhythms(
        Severity of,
        @Nullable UpdateRhythm internal,
        @Nullable UpdateRhythm external) {

    /** What holds where a scenario says nothing, or an incident has none. */
    public static final UpdateRhythms USUAL = new UpdateRhythms(
            Severity.SEV1,
            new UpdateRhythm(Duration.ofMinutes(5), Duration.ofMinutes(15)),
            new UpdateRhythm(Duration.ofMinutes(15), Duration.ofMinutes(30)));

    public Optional<UpdateRhythm> internal(Severity severity) {
        return severity == Severity.SEV4 && severity != of ? Optional.empty() : at(internal, severity);
    }

    public Optional<UpdateRhythm> external(Severity severity) {
        return Severity.SEV2.isWorseThan(severity) && of.isWorseThan(severity)
                ? Optional.empty()
                : at(external, severity);
    }

    private Optional<UpdateRhythm> at(@Nullable UpdateRhythm rhythm, Severity severity) {
        return Optional.ofNullable(rhythm).map(own -> own.slower(severity.compareTo(of)));
    }
}
