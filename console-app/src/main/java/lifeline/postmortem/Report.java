package lifeline.postmortem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template is filled with: finished texts in the report's language; null is not known, empty is empty. */
record Report(
        String key,
        String title,
        String severity,
        String scenario,
        String state,
        String status,
        String generatedAt,
        @Nullable String dueAt,
        String timezone,
        String summary,
        Impact impact,
        List<Objective> objectives,
        List<Phase> phases,
        @Nullable Detection detection,
        List<AlertRow> alerts,
        List<Happening> timeline,
        List<RoleRow> roles,
        List<Run> runs,
        List<Change> actions,
        List<Check> checks,
        List<FollowUp> followUps) {

    record Impact(
            String startedAt,
            String startSource,
            @Nullable String restoredAt,
            @Nullable String recoveredAt,
            @Nullable String duration) {}

    record Objective(
            String asset,
            String kind,
            String target,
            @Nullable String actual,
            String verdict,
            @Nullable String margin) {}

    record Phase(
            String name,
            String from,
            @Nullable String to,
            @Nullable String duration,
            @Nullable String share) {}

    record Detection(String alertName, String source, String startsAt, String detectedAt, String lag) {}

    record AlertRow(
            String name,
            String status,
            String startsAt,
            @Nullable String endsAt,
            String summary) {}

    record Happening(String occurredAt, String recordedAt, boolean late, String actor, String role, String text) {}

    record RoleRow(
            String role,
            String person,
            String since,
            @Nullable String until) {}

    record Run(
            String playbook,
            String version,
            String sha256,
            String state,
            @Nullable String mode,
            @Nullable String startedAt,
            List<Step> steps) {}

    record Step(
            String title,
            String role,
            String state,
            @Nullable String by,
            @Nullable String finishedAt,
            String note) {}

    record Change(
            String title,
            String target,
            String sentence,
            String diff,
            @Nullable String approvedBy,
            String result,
            @Nullable String at) {}

    record Check(
            String criterion,
            String method,
            String verdict,
            @Nullable String observed,
            @Nullable String at) {}

    record FollowUp(String text, String horizon, String why) {}
}
