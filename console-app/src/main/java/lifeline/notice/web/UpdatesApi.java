package lifeline.notice.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lifeline.api.BadRequest;
import lifeline.api.Fields;
import lifeline.api.JsonBody;
import lifeline.api.Page;
import lifeline.api.PageSize;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.Incidents;
import lifeline.incident.NoSuchIncident;
import lifeline.kernel.BilingualText;
import lifeline.notice.Audience;
import lifeline.notice.NewUpdate;
import lifeline.notice.NewUpdate.Language;
import lifeline.notice.StakeholderUpdate;
import lifeline.notice.UpdateStatus;
import lifeline.notice.Updates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people were told of an incident, for programs: the list, and the record of one more. */
@RestController
class UpdatesApi {

    private static final String ADDRESS = "/api/v1/incidents/{key}/updates";
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_PLACE = 300;

    private final Updates updates;
    private final Incidents incidents;
    private final SignedIn signedIn;

    UpdatesApi(Updates updates, Incidents incidents, SignedIn signedIn) {
        this.updates = updates;
        this.incidents = incidents;
        this.signedIn = signedIn;
    }

    /** An update as told; a language that it was not written in is null. */
    record UpdateJson(
            UUID id,
            String audience,
            String status,
            TextJson text,
            String where,
            Instant publishedAt,
            String by,
            @Nullable Instant nextUpdateAt) {}

    /** A text by language. */
    record TextJson(
            @Nullable String en,
            @JsonProperty("zh-CN") @Nullable String zhCn) {}

    @GetMapping(ADDRESS)
    Page<UpdateJson> list(
            @PathVariable String key, @RequestParam @Nullable String limit, @RequestParam @Nullable String after) {
        signedIn.actor(Permission.READ);
        var incident = incidents.incidentOf(key).orElseThrow(() -> new NoSuchIncident(key));
        var size = PageSize.of(limit);
        var all = updates.of(incident);
        var from = 0;
        if (after != null) {
            while (from < all.size() && !all.get(from).id().toString().equals(after)) {
                from++;
            }
            if (from == all.size()) {
                throw new BadRequest("/after", "after is the next of the page before");
            }
            from++;
        }
        var found = all.stream().skip(from).limit(size.andOneMore()).toList();
        return Page.of(found, size, last -> last.id().toString())
                .map(page -> page.stream().map(UpdatesApi::json).toList());
    }

    @PostMapping(ADDRESS)
    ResponseEntity<UpdateJson> publish(@PathVariable String key, HttpServletRequest request) throws IOException {
        var by = signedIn.actor(Permission.RESPOND);
        var incident = incidents.incidentOf(key).orElseThrow(() -> new NoSuchIncident(key));
        var wanted = JsonBody.read(request, UpdatesApi::wanted);
        var update = updates.publish(incident, wanted, by);
        return ResponseEntity.created(URI.create(ADDRESS.replace("{key}", key))).body(json(update));
    }

    /** Without languages, in both; the words are a person's own, beside the facts. */
    private static NewUpdate wanted(Fields fields) {
        return new NewUpdate(
                fields.neededChoice("audience", Audience.class, Audience::word, Audience.INTERNAL),
                fields.neededChoice("status", UpdateStatus.class, UpdateStatus::word, UpdateStatus.INVESTIGATING),
                languages(fields),
                fields.optionalBilingual("words", LONGEST_WORDS).orElse(BilingualText.same("")),
                fields.text("where", LONGEST_PLACE));
    }

    private static Set<Language> languages(Fields fields) {
        return fields.names("languages", word -> language(word).isPresent())
                .map(words -> {
                    var languages = EnumSet.noneOf(Language.class);
                    words.forEach(word -> language(word).ifPresent(languages::add));
                    if (languages.isEmpty()) {
                        fields.refuse("languages", "expected one at least");
                    }
                    return (Set<Language>) languages;
                })
                .orElseGet(() -> EnumSet.allOf(Language.class));
    }

    private static Optional<Language> language(String word) {
        return EnumSet.allOf(Language.class).stream()
                .filter(language -> language.word().equals(word))
                .findFirst();
    }

    static UpdateJson json(StakeholderUpdate update) {
        return new UpdateJson(
                update.id(),
                update.audience().word(),
                update.status().word(),
                new TextJson(orNull(update.text().en()), orNull(update.text().zhCn())),
                update.where(),
                update.publishedAt(),
                update.by().name(),
                update.nextDueAt());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
