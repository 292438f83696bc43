package lifeline.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import lifeline.content.ContentKind;
import lifeline.content.ContentProblems;
import lifeline.content.ContentSet;
import org.jspecify.annotations.Nullable;

/** What is wrong in one scenario beside its triggers: names of what is not there, times that cannot be kept. */
final class LintsScenario {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Scenario scenario;
    private final ReadsScenarios.Written written;
    private final ContentSet set;
    private final ContentProblems problems;

    LintsScenario(ReadsScenarios.Written written, ContentSet set, ContentProblems problems) {
        this.scenario = written.scenario();
        this.written = written;
        this.set = set;
        this.problems = problems;
    }

    void lint() {
        known(scenario.assets(), ContentKind.ASSET, "/spec/assets", "asset");
        known(scenario.playbooks(), ContentKind.PLAYBOOK, "/spec/playbooks", "playbook");
        inhibitions();
        template();
        rhythms();
        deadlines();
    }

    private void known(List<String> named, ContentKind kind, String at, String word) {
        var ids = set.ids(kind);
        for (var i = 0; i < named.size(); i++) {
            if (!ids.contains(named.get(i))) {
                problem(at + "/" + i, "there is no " + word + " " + named.get(i));
            }
        }
    }

    private void inhibitions() {
        var ids = set.ids(ContentKind.SCENARIO);
        for (var i = 0; i < scenario.inhibitedBy().size(); i++) {
            var wider = scenario.inhibitedBy().get(i).scenario();
            var at = "/spec/inhibitedBy/" + i + "/scenario";
            if (!ids.contains(wider)) {
                problem(at, "there is no scenario " + wider);
            } else if (wider.equals(scenario.id())) {
                problem(at, "a scenario does not inhibit itself");
            }
        }
    }

    private void template() {
        var template = scenario.postmortem().template();
        for (String language : List.of("en", "zh-CN")) {
            var name = ContentKind.TEMPLATE.room() + "/" + template + "." + language + ".md";
            if (set.file(name).isEmpty()) {
                problem("/spec/postmortem/template", "there is no " + name);
            }
        }
    }

    private void rhythms() {
        var inside = scenario.updates().internal();
        var outside = scenario.updates().external();
        rhythm(inside, "/spec/updates/internal");
        rhythm(outside, "/spec/updates/external");
        if (outside == null) {
            return;
        }
        if (inside == null) {
            problem("/spec/updates/external", "whoever is told outside is told inside as well: internal is missing");
        } else if (outside.first().compareTo(inside.first()) < 0) {
            problem(
                    "/spec/updates/external/first",
                    "outside hears of it before inside does: at the earliest after " + inside.first());
        }
    }

    private void rhythm(@Nullable UpdateRhythm rhythm, String at) {
        if (rhythm == null) {
            return;
        }
        if (rhythm.first().compareTo(SHORTEST) < 0) {
            problem(at + "/first", "nobody can keep this: at least " + SHORTEST);
        }
        if (rhythm.every().compareTo(SHORTEST) < 0) {
            problem(at + "/every", "nobody can keep this: at least " + SHORTEST);
        }
    }

    private void deadlines() {
        var ids = new HashSet<String>();
        for (var i = 0; i < scenario.deadlines().size(); i++) {
            var deadline = scenario.deadlines().get(i);
            if (!ids.add(deadline.id())) {
                problem("/spec/deadlines/" + i + "/id", "the id " + deadline.id() + " stands twice");
            }
            if (deadline.within().compareTo(SHORTEST) < 0) {
                problem("/spec/deadlines/" + i + "/within", "nobody can keep this: at least " + SHORTEST);
            }
        }
    }

    private void problem(String pointer, String message) {
        problems.add(written.document().problemAt(pointer, message));
    }
}
