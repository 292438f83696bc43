package lifeline.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Decides which versions of which files come into force: all that lie in the folder, but for those that are broken by
 * themselves or break others. Each of these stays what it was.
 */
@Component
class ChoosesContent {

    private final ReadsFiles reads;
    private final List<ContentReader<?>> readers;

    ChoosesContent(ReadsFiles reads, List<ContentReader<?>> readers) {
        this.reads = reads;
        this.readers = readers;
    }

    /**
     * What comes into force, and what is refused and why, by name.
     *
     * @param standing problems that no change brought; with them the files stay in force
     */
    record Choice(
            ContentSet set,
            Map<Class<?>, Object> made,
            Map<String, List<ContentProblem>> refused,
            List<ContentProblem> standing) {

        /** Throws {@link ContentRejected} when anything is wrong. */
        void refuseToStart() {
            var problems = new ArrayList<>(standing);
            refused.values().forEach(problems::addAll);
            if (!problems.isEmpty()) {
                throw new ContentRejected(problems);
            }
        }
    }

    private record Trial(Map<Class<?>, Object> made, List<ContentProblem> problems) {}

    /** The versions in {@code texts} that can be read by themselves. */
    ContentSet readable(List<ContentFile> texts) {
        var problems = new ContentProblems();
        return ContentSet.of(texts.stream()
                .flatMap(file -> problems.attempt(file, () -> reads.read(file)).stream())
                .toList());
    }

    Choice choose(ContentSet good, ContentLibrary.Found found) {
        var refused = new TreeMap<String, List<ContentProblem>>();
        found.unreadable().forEach(problem -> refused.put(problem.file(), List.of(problem)));
        var wanted = new ArrayList<ReadFile>();
        for (ContentFile file : found.files()) {
            var problems = new ContentProblems();
            problems.attempt(file, () -> reads.read(file))
                    .ifPresentOrElse(wanted::add, () -> refused.put(file.name(), problems.all()));
        }
        var set = ContentSet.of(wanted);
        for (String name : refused.keySet()) {
            set = set.with(name, good.find(name));
        }
        return agreed(good, set, refused);
    }

    /** Takes back what is to blame until the rest agrees; each round takes back at least one. */
    private Choice agreed(ContentSet good, ContentSet wanted, TreeMap<String, List<ContentProblem>> refused) {
        for (var set = wanted; ; ) {
            var trial = read(set);
            var blamed = blame(good, set, trial.problems());
            if (blamed.isEmpty()) {
                return reconsidered(wanted, set, trial, refused);
            }
            for (Map.Entry<String, List<ContentProblem>> one : blamed.entrySet()) {
                refused.merge(one.getKey(), one.getValue(), (_, later) -> later);
                set = set.with(one.getKey(), good.find(one.getKey()));
            }
        }
    }

    /** What was blamed beside the one to blame may come into force after all, each that brings no problem of its own. */
    private Choice reconsidered(
            ContentSet wanted, ContentSet chosen, Trial agreed, TreeMap<String, List<ContentProblem>> refused) {
        var set = chosen;
        var trial = agreed;
        for (var again = true; again; ) {
            again = false;
            for (String name : changed(set, wanted)) {
                var more = set.with(name, wanted.find(name));
                var tried = read(more);
                if (Set.copyOf(trial.problems()).containsAll(tried.problems())) {
                    set = more;
                    trial = tried;
                    refused.remove(name);
                    again = true;
                }
            }
        }
        reads.remember(set.byName().values());
        return new Choice(set, trial.made(), refused, trial.problems());
    }

    private Trial read(ContentSet set) {
        var problems = new ContentProblems();
        new LintsSets(set, problems).lint();
        var made = new HashMap<Class<?>, Object>();
        for (ContentReader<?> reader : readers) {
            made.put(reader.type(), Objects.requireNonNull(reader.read(set, problems)));
        }
        return new Trial(made, problems.all());
    }

    /** The changes to blame for each problem: the file it stands in, or else whatever change made it appear there. */
    private Map<String, List<ContentProblem>> blame(ContentSet good, ContentSet set, List<ContentProblem> problems) {
        var changed = changed(good, set);
        var blamed = new TreeMap<String, List<ContentProblem>>();
        if (changed.isEmpty()) {
            return blamed;
        }
        var elsewhere = new ArrayList<ContentProblem>();
        for (ContentProblem problem : problems) {
            if (changed.contains(problem.file())) {
                blamed.computeIfAbsent(problem.file(), _ -> new ArrayList<>()).add(problem);
            } else {
                elsewhere.add(problem);
            }
        }
        if (blamed.isEmpty() && !elsewhere.isEmpty()) {
            blameElsewhere(good, set, elsewhere, blamed);
        }
        return blamed;
    }

    private void blameElsewhere(
            ContentSet good, ContentSet set, List<ContentProblem> elsewhere, Map<String, List<ContentProblem>> blamed) {
        var before = Set.copyOf(read(good).problems());
        var brought =
                elsewhere.stream().filter(problem -> !before.contains(problem)).toList();
        if (brought.isEmpty()) {
            return;
        }
        var changed = changed(good, set);
        for (String name : changed) {
            var without = Set.copyOf(read(set.with(name, good.find(name))).problems());
            var own = brought.stream()
                    .filter(problem -> !without.contains(problem))
                    .toList();
            if (!own.isEmpty()) {
                blamed.put(name, own);
            }
        }
        if (blamed.isEmpty()) {
            changed.forEach(name -> blamed.put(name, brought));
        }
    }

    private static Set<String> changed(ContentSet good, ContentSet set) {
        var names = new TreeSet<>(good.byName().keySet());
        names.addAll(set.byName().keySet());
        var changed = new LinkedHashSet<String>();
        for (String name : names) {
            Optional<ReadFile> before = good.find(name);
            if (!before.equals(set.find(name))) {
                changed.add(name);
            }
        }
        return changed;
    }
}
