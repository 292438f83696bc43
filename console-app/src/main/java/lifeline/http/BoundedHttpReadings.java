package lifeline.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lifeline.check.HttpReadings;
import lifeline.check.Probe;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends one request: to an allowed host only, without redirects, with short waits and a bounded body. */
@Component
class BoundedHttpReadings implements HttpReadings {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LARGEST_BODY = 64 * 1024;

    private final HttpSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    BoundedHttpReadings(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reading send(Probe.Http wanted) {
        try {
            var address = URI.create(wanted.url());
            var refusal = refusal(address);
            return refusal == null ? exchange(address, wanted) : new Reading.Unavailable(refusal);
        } catch (IllegalArgumentException e) {
            return new Reading.Unavailable("not an address: " + wanted.url());
        } catch (IOException e) {
            return new Reading.Unavailable("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reading.Unavailable("interrupted");
        }
    }

    /** Link-local addresses hold the metadata services of clouds; no check has business there. */
    private @Nullable String refusal(URI address) throws UnknownHostException {
        var host = address.getHost();
        if (host == null
                || !(address.getScheme().equals("http") || address.getScheme().equals("https"))) {
            return "not an http address: " + address;
        }
        if (!settings.allows(host)) {
            return "the host " + host + " is not among lifeline.http.allowed-hosts";
        }
        for (InetAddress resolved : InetAddress.getAllByName(host)) {
            if (resolved.isLinkLocalAddress() || resolved.isAnyLocalAddress() || resolved.isMulticastAddress()) {
                return "the host " + host + " resolves to " + resolved.getHostAddress() + ", which is not allowed";
            }
        }
        return null;
    }

    private Reading exchange(URI address, Probe.Http wanted) throws IOException, InterruptedException {
        var json = wanted.json();
        var body = json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).method(wanted.method(), body);
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        wanted.headers().forEach(request::header);
        var sent = System.nanoTime();
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream stream = answer.body()) {
            var text = new String(stream.readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
            return new Reading.Answer(answer.statusCode(), Duration.ofNanos(System.nanoTime() - sent), text);
        }
    }
}
