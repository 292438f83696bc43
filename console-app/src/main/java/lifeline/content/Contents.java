package lifeline.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which content files there are, which version of each is in force on this console, and what was refused and why. */
@Service
public class Contents {

    private volatile List<ContentState> states = List.of();
    private final Map<ContentFile, Instant> readAt = new HashMap<>();

    Contents() {}

    /** Every content file, by name. */
    public List<ContentState> all() {
        return states;
    }

    public List<ContentState> refused() {
        return states.stream().filter(ContentState::isRefused).toList();
    }

    /** Since when a version has been in force, when a former start knew it. */
    synchronized void remember(ContentFile file, Instant since) {
        readAt.put(file, since);
    }

    synchronized void show(ChoosesContent.Choice choice, ContentLibrary.Found found, Instant now) {
        var before = states.stream().collect(Collectors.toMap(ContentState::name, state -> state));
        var names = new TreeSet<>(choice.set().byName().keySet());
        names.addAll(choice.refused().keySet());
        var shown = new ArrayList<ContentState>();
        for (String name : names) {
            var version =
                    choice.set().find(name).map(file -> version(file, now)).orElse(null);
            var refused = choice.refused().containsKey(name) ? refused(found, name, before.get(name), now) : null;
            shown.add(new ContentState(
                    name, ContentKind.of(name).orElseThrow(), version, refused, problems(choice, name)));
        }
        readAt.keySet()
                .removeIf(file ->
                        choice.set().file(file.name()).filter(file::equals).isEmpty());
        states = List.copyOf(shown);
    }

    private ContentState.Version version(ReadFile file, Instant now) {
        return new ContentState.Version(
                file.version().orElse(null), file.file().sha256(), readAt.computeIfAbsent(file.file(), _ -> now));
    }

    private static ContentState.Refused refused(
            ContentLibrary.Found found, String name, @Nullable ContentState before, Instant now) {
        var sha256 = found.files().stream()
                .filter(file -> file.name().equals(name))
                .map(ContentFile::sha256)
                .findFirst()
                .orElse(null);
        var gone = sha256 == null
                && found.unreadable().stream()
                        .noneMatch(problem -> problem.file().equals(name));
        var refused = new ContentState.Refused(sha256, gone, now);
        return Optional.ofNullable(before)
                .map(ContentState::refused)
                .filter(same -> same.gone() == refused.gone() && Objects.equals(same.sha256(), refused.sha256()))
                .orElse(refused);
    }

    private static List<ContentProblem> problems(ChoosesContent.Choice choice, String name) {
        var refused = choice.refused().get(name);
        return refused != null
                ? refused
                : choice.standing().stream()
                        .filter(problem -> problem.file().equals(name))
                        .toList();
    }
}
