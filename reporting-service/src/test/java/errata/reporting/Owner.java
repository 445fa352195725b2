package errata.reporting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import errata.events.codec.EventCodec;
import errata.events.wire.ReceivedEvent;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The owners of both logs, as far as a reader that has a gap asks them: `GET /internal/logs/{project}/events`.
public final class Owner implements QuarkusTestResourceLifecycleManager {
    private static final Pattern ASKED = Pattern.compile("/internal/logs/([^/]+)/events");
    private static final Map<String, List<ReceivedEvent>> LOGS = new ConcurrentHashMap<>();

    private final List<HttpServer> servers = new ArrayList<>();

    public static void keeps(String log, String project, List<ReceivedEvent> events) {
        LOGS.put(log + "/" + project, events);
    }

    @Override
    public Map<String, String> start() {
        return Map.of("errata.annotation.url", serve("annotation"), "errata.taxonomy.url", serve("taxonomy"));
    }

    private String serve(String log) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(log, exchange));
            server.start();
            servers.add(server);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        var asked = ASKED.matcher(exchange.getRequestURI().getPath());
        var query = exchange.getRequestURI().getQuery();
        var log = asked.matches() ? LOGS.get(name + "/" + asked.group(1)) : null;
        byte[] body = log == null ? new byte[0] : page(log, number(query, "after"), number(query, "limit"));
        exchange.sendResponseHeaders(log == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] page(List<ReceivedEvent> log, long after, long limit) throws IOException {
        var page = new TreeMap<String, Object>();
        var last = log.getLast();
        page.put("project", last.project());
        page.put("clock", last.clock());
        page.put("head", last.position());
        page.put("until", last.recordedAt());
        page.put(
                "events",
                log.stream()
                        .filter(event -> event.position() > after)
                        .limit(limit)
                        .map(Owner::entry)
                        .toList());
        return EventCodec.mapper().writeValueAsBytes(page);
    }

    private static Map<String, Object> entry(ReceivedEvent event) {
        try {
            var entry = new TreeMap<String, Object>();
            entry.put("position", event.position());
            entry.put("stream", event.stream());
            entry.put("version", event.version());
            entry.put("type", event.encoded().type());
            entry.put("schemaVersion", event.encoded().schemaVersion());
            entry.put("data", EventCodec.mapper().readTree(event.encoded().body()));
            entry.put("actor", event.actor());
            entry.put("recordedAt", event.recordedAt());
            entry.put("claimedAt", event.claimedAt());
            entry.put("command", event.command());
            entry.put("hash", event.hash());
            return entry;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String query, String name) {
        var value = Pattern.compile("(?:^|&)" + name + "=(\\d+)").matcher(query);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    @Override
    public void stop() {
        servers.forEach(server -> server.stop(0));
    }
}
