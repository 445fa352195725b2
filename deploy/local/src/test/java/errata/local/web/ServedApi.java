package errata.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers as the services would, with what a test tells it to, and remembers what it was asked. Stands at all
/// addresses.
public final class ServedApi implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private record Answer(int status, String body) {}

    public ServedApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::reply);
        server.start();
    }

    /// Told one after the other; the last one for ever. Single quotes stand for double ones.
    public ServedApi on(String request, int status, String body) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body.replace('\'', '"')));
        return this;
    }

    /// `METHOD path?query body`, in the order in which they came.
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /// Where that service is taken to be.
    public Ports ports(Port service) {
        return new Ports(Map.of(service.variable(), port()));
    }

    public String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    public static Home nowhere(Path folder) {
        return new Home(folder.resolve("home"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void reply(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
        var queue = answers.getOrDefault(path, new ArrayDeque<>(List.of(new Answer(404, "{\"title\":\"?\"}"))));
        var answer = queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
