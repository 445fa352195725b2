package errata.ui.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Answers for all four services. Writes are remembered and told at `/stub/requests`.
public final class StubServices implements AutoCloseable {

    public static final String PROJECT = "meadow-clinic";

    private static final Pattern ROUTE = Pattern.compile("/api/projects(?:/([^/]+)(/.*)?)?");

    private final HttpServer server;
    private final Library library = new Library();
    private final Codebook codebook = new Codebook();
    private final Readings readings = new Readings(library, codebook);
    private final Imports imports = new Imports();
    private final Intake intake = new Intake();
    private final Senders senders = new Senders();
    private final Figures figures = new Figures(library);
    private final Changes changes = new Changes();
    private final Map<String, ObjectNode> projects = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private volatile boolean silent;

    record Answer(int status, JsonNode body) {}

    private StubServices(HttpServer server) {
        this.server = server;
        projects.put(PROJECT, project(PROJECT, "Meadow Clinic assistant"));
        projects.put("empty-desk", project("empty-desk", "Empty desk"));
    }

    public static StubServices start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 64);
        var stub = new StubServices(server);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", stub::handle);
        server.start();
        return stub;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static ObjectNode project(String id, String name) {
        return Json.object("id", id, "name", name, "clock", "wall", "createdAt", "2026-01-05T08:00:00Z");
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (path.endsWith("/changes")) {
            changes.watch(exchange);
            return;
        }
        Answer answer;
        if (path.startsWith("/stub/")) {
            answer = control(path);
        } else if (silent) {
            answer = new Answer(503, Json.object("title", "The annotation service does not answer"));
        } else if (key != null && answered.containsKey(key)) {
            answer = answered.get(key);
        } else {
            if (!method.equals("GET")) {
                requests.add(method + " " + path + " " + new String(body, java.nio.charset.StandardCharsets.UTF_8));
            }
            answer = route(exchange, method, path, body);
            if (key != null) {
                answered.put(key, answer);
            }
        }
        byte[] bytes = Json.bytes(answer.body());
        exchange.getResponseHeaders()
                .add("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// For tests in another process or class loader: what was written, silence on and off, everything as new.
    private Answer control(String path) {
        switch (path) {
            case "/stub/silent" -> silent = true;
            case "/stub/talking" -> silent = false;
            case "/stub/forget" -> requests.clear();
            case "/stub/moved" -> {
                figures.move();
                changes.tell();
            }
            default -> {}
        }
        return ok(Json.object("requests", requests));
    }

    private Answer route(HttpExchange exchange, String method, String path, byte[] body) {
        if (path.equals("/api/retention")) {
            return ok(Intake.retention(Query.of(exchange.getRequestURI().getRawQuery())));
        }
        var route = ROUTE.matcher(path);
        if (!route.matches()) {
            return unknown();
        }
        if (route.group(1) == null) {
            return method.equals("POST") ? open(Json.parse(body)) : ok(Json.object("items", projects.values()));
        }
        String project = route.group(1);
        String rest = route.group(2) == null ? "" : route.group(2);
        boolean file = method.equals("POST") && rest.matches("(/labels)?/imports");
        if (!project.equals(PROJECT) && !file) {
            return empty(rest);
        }
        String actor = exchange.getRequestHeaders().getFirst("X-Errata-Actor");
        var asked = new Asked(
                method,
                rest,
                Query.of(exchange.getRequestURI().getRawQuery()),
                Query.all(exchange.getRequestURI().getRawQuery()),
                file ? Json.object() : Json.parse(body),
                actor == null ? "local" : actor,
                exchange.getRequestHeaders().getFirst("If-Match"));
        for (var owner : List.<Room>of(imports, intake, senders, readings, library, codebook, figures)) {
            var answer = owner.answer(asked);
            if (answer != null) {
                return answer;
            }
        }
        return unknown();
    }

    private Answer open(ObjectNode wanted) {
        String name = wanted.path("name").asText();
        String id = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        projects.put(id, project(id, name));
        return new Answer(201, projects.get(id));
    }

    private static Answer empty(String rest) {
        return rest.equals("/traces/stats")
                ? ok(Json.object("clock", "wall", "traces", 0, "settled", 0, "reviewed", 0, "byDay", List.of()))
                : rest.equals("/samples") || rest.equals("/traces")
                        ? ok(Json.object("clock", "wall", "items", List.of()))
                        : new Answer(404, Json.object("code", "PROJECT_UNKNOWN", "title", "No such project"));
    }

    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer unknown() {
        return new Answer(404, Json.object("code", "UNKNOWN", "title", "Nothing here"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
