package lifeline.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** A small HTTP server on the JDK's own. */
final class Http implements AutoCloseable {

    private final HttpServer server;

    private Http(HttpServer server) {
        this.server = server;
    }

    /** A port that somebody else holds; the message names it and the option that changes it. */
    static class PortTaken extends RuntimeException {
        PortTaken(int port, String option, Throwable cause) {
            super("Port " + port + " is taken; choose another with --" + option + "=", cause);
        }
    }

    static Http serve(String bind, int port, String option, Map<String, HttpHandler> paths) throws IOException {
        try {
            var server = HttpServer.create(new InetSocketAddress(bind, port), 256);
            paths.forEach(server::createContext);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new Http(server);
        } catch (BindException e) {
            throw new PortTaken(port, option, e);
        }
    }

    /** The port if nobody holds it, any free one for 0. */
    static int free(String bind, int wanted, String option) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getByName(bind))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortTaken(wanted, option, e);
        }
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
