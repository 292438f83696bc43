package lifeline.alert.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lifeline.alert.MessageFormats;
import lifeline.api.WritesProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where known senders deliver alerts, each format at an address of its own. It stands before all that screens and the
 * rest of the interface need: in a storm those would take most of the time. Whoever is not known goes on to the lock.
 */
@Component
class WebhookDoor implements Filter {

    static final String ADDRESS = "/api/v1/alerts";

    private final RecognisesSenders senders;
    private final TakesMessages takes;
    private final MessageFormats formats;
    private final WritesProblems problems;
    private final CountsRequests counts;
    private final JsonMapper json;

    WebhookDoor(
            RecognisesSenders senders,
            TakesMessages takes,
            MessageFormats formats,
            WritesProblems problems,
            CountsRequests counts,
            JsonMapper json) {
        this.senders = senders;
        this.takes = takes;
        this.formats = formats;
        this.problems = problems;
        this.counts = counts;
        this.json = json;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var posted = (HttpServletRequest) request;
        if (!delivers(posted.getMethod()) || !isTaken(posted, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    /** Grafana lets people choose PUT; taking a message twice changes nothing, so that both methods are right. */
    private static boolean delivers(String method) {
        return method.equals("POST") || method.equals("PUT");
    }

    private boolean isTaken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var started = System.nanoTime();
        try {
            var source = senders.sourceOf(request);
            if (source.isEmpty()) {
                return false;
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            answer(response, receive(source.get(), request));
        } catch (IOException | RuntimeException e) {
            problems.answer(response, Problems.of(e, request.getRequestURI()));
        }
        counts.count(request.getMethod(), response.getStatus(), System.nanoTime() - started);
        return true;
    }

    private TakesMessages.Receipt receive(String source, HttpServletRequest request) throws IOException {
        var word = formatOf(request);
        var posted = new KeepsRejected.Posted(source, word, request.getContentType());
        var format = formats.find(word);
        if (format.isEmpty()) {
            var unknown = new UnknownFormat(request.getRequestURI(), formats.names());
            takes.keep(unknown, request, posted);
            throw unknown;
        }
        return takes.take(format.get(), request, posted);
    }

    /** The word after the address, if it is one. */
    private static String formatOf(HttpServletRequest request) {
        var path = request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
        var word = path.substring(Math.min(path.length(), ADDRESS.length() + 1));
        return word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
    }

    private void answer(HttpServletResponse response, TakesMessages.Receipt receipt) throws IOException {
        var body = json.writeValueAsBytes(receipt);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
