package lifeline.postmortem.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import lifeline.api.BadRequest;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.incident.NoSuchIncident;
import lifeline.postmortem.Postmortems;
import lifeline.shell.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands the postmortem out as a file. */
@RestController
class PostmortemExport {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final Map<String, Locale> LANGUAGES = Map.of("en", Texts.ENGLISH, "zh-CN", Texts.CHINESE);

    private final Postmortems postmortems;
    private final SignedIn signedIn;

    PostmortemExport(Postmortems postmortems, SignedIn signedIn) {
        this.postmortems = postmortems;
        this.signedIn = signedIn;
    }

    @GetMapping("/api/v1/incidents/{key}/postmortem")
    ResponseEntity<String> export(
            @PathVariable String key,
            @RequestParam(defaultValue = "md") String format,
            @RequestParam(defaultValue = "en") String lang) {
        signedIn.actor(Permission.READ);
        if (!format.equals("md")) {
            throw new BadRequest("/format", "format is md");
        }
        var language = LANGUAGES.get(lang);
        if (language == null) {
            throw new BadRequest("/lang", "lang is one of en, zh-CN");
        }
        var text = postmortems.markdown(key, language).orElseThrow(() -> new NoSuchIncident(key));
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(key, lang))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text);
    }

    private static String fileName(String key, String lang) {
        return ContentDisposition.attachment()
                .filename("postmortem-" + key + "." + lang + ".md")
                .build()
                .toString();
    }
}
