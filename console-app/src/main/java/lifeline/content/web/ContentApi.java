package lifeline.content.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lifeline.api.BadRequest;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.content.ContentProblem;
import lifeline.content.ContentState;
import lifeline.content.Contents;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The content files of this console, by name: which version is in force, what was refused and why. */
@RestController
class ContentApi {

    private final Contents contents;
    private final SignedIn signedIn;

    ContentApi(Contents contents, SignedIn signedIn) {
        this.contents = contents;
        this.signedIn = signedIn;
    }

    /** {@code version}, {@code sha256} and {@code readAt} are of the version in force, null where there is none. */
    record FileJson(
            String name,
            String kind,
            String state,
            @Nullable String version,
            @Nullable String sha256,
            @Nullable Instant readAt,
            @Nullable RefusedJson refused,
            List<ContentProblem> problems) {}

    /** The version that is not in force; without a hash it is gone, or cannot be read. */
    record RefusedJson(@Nullable String sha256, boolean gone, Instant since) {}

    @GetMapping("/api/v1/content")
    Page<FileJson> files(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        var size = PageSize.of(limit);
        var found = contents.all().stream()
                .filter(file -> state == null || word(file).equals(known(state)))
                .filter(file -> after == null || file.name().compareTo(after) > 0)
                .limit(size.andOneMore())
                .toList();
        return Page.of(found, size, ContentState::name)
                .map(files -> files.stream().map(ContentApi::json).toList());
    }

    private static String known(String state) {
        if (!List.of("in-force", "refused").contains(state)) {
            throw new BadRequest("/state", "state is one of in-force, refused");
        }
        return state;
    }

    private static String word(ContentState file) {
        return file.isRefused() ? "refused" : "in-force";
    }

    private static FileJson json(ContentState file) {
        var version = file.inForce();
        var refused = file.refused();
        return new FileJson(
                file.name(),
                file.kind().name().toLowerCase(Locale.ROOT),
                word(file),
                version == null ? null : version.number(),
                version == null ? null : version.sha256(),
                version == null ? null : version.readAt(),
                refused == null ? null : new RefusedJson(refused.sha256(), refused.gone(), refused.since()),
                file.problems());
    }
}
