package lifeline.alertmanager;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lifeline.alert.ListedAlerts;
import lifeline.alert.ListingUnavailable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Reads {@code /api/v2/alerts}, with short waits. Of a cluster, every member that answers counts: each is told of every
 * alert by Prometheus itself.
 */
@Component
class AlertmanagerListedAlerts implements ListedAlerts {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LARGEST = 256L * 1024 * 1024;
    private static final String PATH = "/api/v2/alerts?active=true&silenced=true&inhibited=true&unprocessed=true";

    private final Map<String, List<URI>> addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    AlertmanagerListedAlerts(AlertmanagerSettings settings) {
        this.addresses = settings.bySource();
    }

    @Override
    public Set<String> sources() {
        return addresses.keySet();
    }

    @Override
    public List<Listed> of(String source) {
        var found = new LinkedHashMap<String, Listed>();
        var problems = new ArrayList<ListingUnavailable>();
        var members = addresses.getOrDefault(source, List.of());
        for (URI member : members) {
            try {
                // One that mutes an alert does not take away that another tells of it.
                read(member)
                        .forEach(listed -> found.merge(
                                listed.signal().fingerprint(), listed, (one, other) -> one.isMuted() ? other : one));
            } catch (ListingUnavailable e) {
                problems.add(e);
            }
        }
        if (problems.size() == members.size()) {
            throw problems.isEmpty() ? new ListingUnavailable("No address is configured", null) : problems.getFirst();
        }
        return List.copyOf(found.values());
    }

    private List<Listed> read(URI member) {
        var address = URI.create(member.toString().replaceAll("/+$", "") + PATH);
        try {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
            var answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
            return ListingAnswer.read(checked(answer));
        } catch (IOException | JacksonException e) {
            throw new ListingUnavailable("Alertmanager does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ListingUnavailable("The question to Alertmanager was interrupted", e);
        }
    }

    private static byte[] checked(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new ListingUnavailable("Alertmanager answers HTTP " + answer.statusCode(), null);
        }
        return answer.body();
    }
}
