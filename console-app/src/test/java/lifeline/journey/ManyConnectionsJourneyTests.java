package lifeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Alertmanager opens a connection for each of its groups at the same moment; the console takes them all. */
class ManyConnectionsJourneyTests {

    private static final int CONNECTIONS = 1000;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    @Test
    void aThousandConnectionsAtOnceAreAllAnswered() throws Exception {
        try (var postgres = RealPostgres.durable();
                var console =
                        ConsoleProgram.start(Loopback.freePort(), Program.folder("data"), postgres.asDatabase())) {
            var open = new CountDownLatch(CONNECTIONS);
            List<Callable<List<Integer>>> senders = LongStream.range(0, CONNECTIONS)
                    .<Callable<List<Integer>>>mapToObj(number -> () -> send(console.webhook(), number, open))
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answers : threads.invokeAll(senders)) {
                    assertThat(answers.get()).endsWith(200);
                    assertThat(answers.get()).allMatch(status -> status == 200 || status == 503);
                }
            }
            assertThat(new StoredAlerts(postgres).count("select count(*) from alert"))
                    .isEqualTo(CONNECTIONS);
        }
    }

    /** Sends once all are connected, and again on a new connection after each 503; the answers, the good one last. */
    private static List<Integer> send(String webhook, long number, CountDownLatch open) throws Exception {
        var answers = new ArrayList<Integer>();
        do {
            answers.add(sendOnce(URI.create(webhook), number, open));
        } while (answers.getLast() == 503 && answers.size() < MOST_ATTEMPTS);
        return answers;
    }

    private static int sendOnce(URI to, long number, CountDownLatch open) throws Exception {
        try (var socket = new Socket()) {
            var patience = Math.toIntExact(LONGEST_ANSWER.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to.getPort()), patience);
            socket.setSoTimeout(patience);
            open.countDown();
            assertThat(open.await(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)).isTrue();
            socket.getOutputStream().write(request(to, number));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private static byte[] request(URI to, long number) {
        var name = number % 50 == 0 ? "PromptServiceDown" : "StormAlert";
        var body = WebhookSender.message(List.of(WebhookSender.alert(name, "critical", "many-" + number, number)));
        var head = """
                POST %s HTTP/1.1
                Host: localhost
                Connection: close
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(to.getPath(), ConsoleProgram.TOKEN, body.length());
        return (head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII);
    }
}
