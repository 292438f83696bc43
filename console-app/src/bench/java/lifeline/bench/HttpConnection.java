package lifeline.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that posts and waits for the answer. It shares the processors with what is measured, hence a plain
 * socket: Java's own client spends more on a small message than the console does.
 */
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI address;
    private final String head;
    private Socket socket;
    private InputStream answers;
    private byte[] request = new byte[0];

    HttpConnection(URI address, String token) throws IOException {
        this.address = address;
        this.socket = connected();
        this.answers = new BufferedInputStream(socket.getInputStream());
        this.head = "POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nUser-Agent: Alertmanager/0.34.0\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + token + "\r\nContent-Length: ";
    }

    private Socket connected() throws IOException {
        var connected = new Socket(address.getHost(), address.getPort());
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(TIMEOUT_MILLIS);
        return connected;
    }

    /** The status of the answer, whose body is read and thrown away. */
    int post(byte[] body) throws IOException {
        var start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        if (request.length < start.length + body.length) {
            request = new byte[start.length + body.length];
        }
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        socket.getOutputStream().write(request, 0, start.length + body.length);
        return answer();
    }

    private int answer() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var chunked = false;
        var last = false;
        for (var field = line(); !field.isEmpty(); field = line()) {
            var lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            last |= lower.equals("connection: close");
        }
        if (chunked) {
            skipChunks();
        } else {
            answers.skipNBytes(length);
        }
        if (last) {
            socket.close();
            socket = connected();
            answers = new BufferedInputStream(socket.getInputStream());
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (var size = chunk(); size > 0; size = chunk()) {
            answers.skipNBytes(size + 2L);
        }
        answers.skipNBytes(2);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("The console closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
