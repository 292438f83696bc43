package lifeline.incident;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents a page at a time, the newest first: by when they were detected, which never changes, and by identity where
 * two were detected at once. The key's number would do as well, but it is a text in the database.
 */
@Service
@Transactional(readOnly = true)
public class IncidentPages {

    private final IncidentRepository repository;
    private final Incidents incidents;

    IncidentPages(IncidentRepository repository, Incidents incidents) {
        this.repository = repository;
        this.incidents = incidents;
    }

    /** At most {@code most} in one of these states; only those older than {@code after}, where given. */
    public List<IncidentSummary> newest(Collection<IncidentState> states, @Nullable IncidentSummary after, int most) {
        var limit = Limit.of(most);
        return incidents.summaries(
                after == null
                        ? repository.findByStateInOrderByDetectedAtDescIdDesc(states, limit)
                        : repository.findOlder(
                                states, after.moments().detectedAt(), after.id().value(), limit));
    }
}
