package lifeline.playbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lifeline.action.Guardrails;
import lifeline.content.ContentProblem;
import lifeline.content.ContentRejected;
import lifeline.content.YamlDocument;
import lifeline.expression.Expression;
import lifeline.expression.ExpressionFailed;
import lifeline.expression.Template;
import lifeline.kernel.ResponseRole;
import org.jspecify.annotations.Nullable;

/** Turns a playbook file into a playbook, and refuses what a schema cannot see. */
final class ReadsPlaybooks {

    private static final int NO_LIMIT = 1_000;

    private final YamlDocument document;
    private final PlaybookFile file;
    private final Set<String> actions;
    private final List<ContentProblem> problems = new ArrayList<>();

    private ReadsPlaybooks(YamlDocument document, Set<String> actions) {
        this.document = document;
        this.file = document.as(PlaybookFile.class);
        this.actions = actions;
    }

    /** Throws {@link ContentRejected} with every problem: unknown actions, doubled ids, placeholders that are no CEL. */
    static Playbook read(YamlDocument document, Set<String> actions) {
        return new ReadsPlaybooks(document, actions).playbook();
    }

    private Playbook playbook() {
        lint();
        var spec = file.spec();
        var metadata = file.metadata();
        if (!problems.isEmpty()) {
            throw new ContentRejected(problems);
        }
        return new Playbook(
                metadata.id(),
                metadata.version(),
                metadata.title(),
                Optional.ofNullable(metadata.summary()).orElse(metadata.title()),
                spec.scenario(),
                metadata.owners(),
                parameters(),
                guardrails(),
                spec.stages().stream().map(this::stage).toList(),
                checks(spec.verification()),
                document.file().sha256(),
                document.file().text());
    }

    private void lint() {
        var ids = new HashSet<String>();
        for (var i = 0; i < file.spec().stages().size(); i++) {
            var stage = file.spec().stages().get(i);
            for (var j = 0; j < stage.steps().size(); j++) {
                lint(stage.steps().get(j), "/spec/stages/" + i + "/steps/" + j, ids);
            }
        }
        for (var i = 0; i < file.spec().verification().size(); i++) {
            lint(file.spec().verification().get(i), "/spec/verification/" + i);
        }
    }

    private void lint(PlaybookFile.StepFile step, String at, Set<String> ids) {
        if (!ids.add(step.id())) {
            problem(at + "/id", "the id " + step.id() + " stands twice");
        }
        var action = step.action();
        if (action != null && !actions.contains(action)) {
            problem(at + "/action", "unknown action " + action + "; known are " + String.join(", ", sorted(actions)));
        }
        if (step.message() != null) {
            compiles(step.message().en(), at + "/message/en");
            compiles(step.message().zhCn(), at + "/message/zh-CN");
        }
        Optional.ofNullable(step.arguments()).orElse(Map.of()).forEach((name, value) -> {
            if (value instanceof String text) {
                compiles(text, at + "/with/" + name);
            }
        });
        lintUndo(step, at + "/compensate/0");
        lintAll(step.checks(), at + "/checks/");
        lintAll(step.verify(), at + "/verify/");
    }

    private void lintUndo(PlaybookFile.StepFile step, String at) {
        for (PlaybookFile.StepFile undo : Optional.ofNullable(step.compensate()).orElse(List.of())) {
            var known = undo.action();
            if (known != null && !actions.contains(known)) {
                problem(at + "/action", "unknown action " + known);
            }
            var undone = Optional.ofNullable(undo.arguments()).orElse(Map.of()).get("of");
            if (!step.id().equals(undone)) {
                problem(at + "/with/of", "a step undoes itself: " + step.id());
            }
        }
    }

    private void lintAll(@Nullable List<PlaybookFile.CheckFile> checks, String at) {
        var listed = Optional.ofNullable(checks).orElse(List.of());
        for (var i = 0; i < listed.size(); i++) {
            lint(listed.get(i), at + i);
        }
    }

    private void lint(PlaybookFile.CheckFile check, String at) {
        if (check.promql() != null) {
            compiles(check.promql().query(), at + "/promql/query");
        }
        if (check.http() != null) {
            compiles(check.http().url(), at + "/http/url");
            asserts(check.http().expect().body(), "body", at + "/http/expect/body");
        }
        if (check.kubernetes() != null) {
            compiles(check.kubernetes().namespace(), at + "/kubernetes/namespace");
            compiles(check.kubernetes().name(), at + "/kubernetes/name");
            asserts(check.kubernetes().assertion(), "object", at + "/kubernetes/assert");
        }
    }

    private void asserts(@Nullable String assertion, String over, String at) {
        try {
            if (assertion != null) {
                Expression.compile(assertion, List.of(over));
            }
        } catch (ExpressionFailed e) {
            problem(at, String.valueOf(e.getMessage()));
        }
    }

    private void compiles(String text, String at) {
        try {
            Template.compile(text, RunValues.NAMES);
        } catch (ExpressionFailed e) {
            problem(at, String.valueOf(e.getMessage()));
        }
    }

    private void problem(String at, String message) {
        problems.add(document.problemAt(at, message));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private Map<String, Playbook.Parameter> parameters() {
        return Optional.ofNullable(file.spec().parameters()).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> {
                    var told = entry.getValue();
                    return new Playbook.Parameter(
                            told.type(), told.from(), told.standard(), told.minimum(), told.maximum(), told.pattern());
                }));
    }

    private Guardrails guardrails() {
        var told = Optional.ofNullable(file.spec().policy()).map(PlaybookFile.PolicyFile::guardrails);
        return new Guardrails(
                told.map(PlaybookFile.GuardrailsFile::namespaces)
                        .map(Set::copyOf)
                        .orElse(Set.of()),
                told.map(PlaybookFile.GuardrailsFile::maxReplicas).orElse(NO_LIMIT),
                told.map(PlaybookFile.GuardrailsFile::maxReplicaDelta).orElse(NO_LIMIT));
    }

    private Playbook.Stage stage(PlaybookFile.StageFile stage) {
        return new Playbook.Stage(
                stage.id(),
                stage.title(),
                role(stage.role()),
                stage.expected() == null ? null : Duration.parse(stage.expected()),
                stage.steps().stream().map(step -> step(stage, step)).toList());
    }

    private Playbook.Step step(PlaybookFile.StageFile stage, PlaybookFile.StepFile step) {
        return new Playbook.Step(
                step.id(),
                StepType.valueOf(step.type().toUpperCase(Locale.ROOT)),
                step.title(),
                step.instructions(),
                step.message(),
                Boolean.TRUE.equals(step.automatic()),
                Optional.ofNullable(step.tools()).orElse(List.of()),
                "recovery".equals(step.verification())
                        ? checks(file.spec().verification())
                        : checks(Optional.ofNullable(step.checks()).orElse(List.of())),
                "recovery".equals(step.verification()),
                step.action() == null ? null : change(stage, step, step.action()));
    }

    private static Playbook.Change change(PlaybookFile.StageFile stage, PlaybookFile.StepFile step, String action) {
        var approvers = Optional.ofNullable(step.approval())
                .map(PlaybookFile.ApprovalFile::roles)
                .orElse(List.of(stage.role()));
        var undo = Optional.ofNullable(step.compensate()).orElse(List.of()).stream()
                .map(PlaybookFile.StepFile::action)
                .findFirst();
        return new Playbook.Change(
                action,
                Optional.ofNullable(step.arguments()).orElse(Map.of()),
                approvers.stream().map(ReadsPlaybooks::role).collect(Collectors.toSet()),
                Optional.ofNullable(step.approval())
                        .map(PlaybookFile.ApprovalFile::expiresAfter)
                        .map(Duration::parse)
                        .orElse(Playbook.Change.PLAN_LIFE),
                checks(Optional.ofNullable(step.verify()).orElse(List.of())),
                undo.orElse(null));
    }

    private static ResponseRole role(String word) {
        return ResponseRole.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<CheckTemplate> checks(List<PlaybookFile.CheckFile> files) {
        return files.stream().map(ReadsChecks::template).toList();
    }
}
