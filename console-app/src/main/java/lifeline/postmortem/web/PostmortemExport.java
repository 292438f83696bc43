package lifeline.postmortem.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lifeline.identity.NotPermitted;
import lifeline.identity.Permission;
import lifeline.identity.SignedIn;
import lifeline.postmortem.Postmortems;
import lifeline.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    ResponseEntity<?> export(
            @PathVariable String key,
            @RequestParam(defaultValue = "md") String format,
            @RequestParam(defaultValue = "en") String lang) {
        signedIn.actor(Permission.READ);
        var language = LANGUAGES.get(lang);
        if (!format.equals("md")) {
            return problem(HttpStatus.BAD_REQUEST, "format is md", "format");
        }
        if (language == null) {
            return problem(HttpStatus.BAD_REQUEST, "lang is one of en, zh-CN", "lang");
        }
        return postmortems
                .markdown(key, language)
                .<ResponseEntity<?>>map(text -> ResponseEntity.ok()
                        .contentType(MARKDOWN)
                        .header(HttpHeaders.CONTENT_DISPOSITION, fileName(key, lang))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(text))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "There is no incident with this key", "key"));
    }

    private static String fileName(String key, String lang) {
        return ContentDisposition.attachment()
                .filename("postmortem-" + key + "." + lang + ".md")
                .build()
                .toString();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPermitted(NotPermitted refused) {
        return problem(HttpStatus.FORBIDDEN, "This account may not read postmortems", null);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail, @Nullable String parameter) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (parameter != null) {
            problem.setProperty("errors", List.of(Map.of("pointer", "/" + parameter, "detail", detail)));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
