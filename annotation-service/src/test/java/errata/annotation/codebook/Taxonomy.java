package errata.annotation.codebook;

import com.sun.net.httpserver.HttpServer;
import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.codec.EventCodec;
import errata.events.wire.ReceivedEvent;
import errata.events.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The taxonomy log of these tests, served as its owner serves it. What is hidden is written but not answered yet.
public final class Taxonomy implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec();

    private final Map<String, List<String>> logs = new ConcurrentHashMap<>();
    private final Map<String, Integer> shown = new ConcurrentHashMap<>();
    private final HttpServer server;

    public Taxonomy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/logs/", exchange -> {
            var path = exchange.getRequestURI().getPath().split("/");
            var body = page(path[3], after(exchange.getRequestURI().getQuery())).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Records what a story told and nobody hid.
    public void tells(ProjectId project, Codebooks story) {
        var log = logs.computeIfAbsent(project.value(), _ -> new CopyOnWriteArrayList<>());
        story.events().stream().skip(log.size()).forEach(event -> log.add(entry(log.size() + 1L, event)));
    }

    /// The story as Kafka records, as the owner's relay sends them.
    public static List<ProducerRecord<String, byte[]>> records(ProjectId project, Codebooks story) {
        var wire = new WireFormat("errata.taxonomy-events", "taxonomy-service");
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var event : story.events()) {
            records.add(wire.of(received(project, records.size() + 1L, event)));
        }
        return records;
    }

    private static ReceivedEvent received(ProjectId project, long position, TaxonomyEvent event) {
        return new ReceivedEvent(
                project,
                position,
                "codebook",
                position,
                CODEC.encode(event),
                new Actor("ann"),
                Instant.parse("2026-03-01T09:00:00Z").plusSeconds(position),
                null,
                "c" + position,
                new Digest("%064d".formatted(position)),
                Clock.WALL);
    }

    /// Answers no more than this from now on.
    public void showsUpTo(ProjectId project, int position) {
        shown.put(project.value(), position);
    }

    private String page(String project, long after) {
        var all = logs.getOrDefault(project, List.of());
        var visible = all.subList(0, Math.min(all.size(), shown.getOrDefault(project, Integer.MAX_VALUE)));
        var events = visible.stream().skip(after).collect(Collectors.joining(","));
        return """
                {"project":"%s","clock":"wall","head":%d,"until":"2026-03-01T09:00:00Z","events":[%s]}""".formatted(project, visible.size(), events);
    }

    private static String entry(long position, TaxonomyEvent event) {
        var encoded = CODEC.encode(event);
        return """
                {"position":%d,"stream":"codebook","version":%d,"type":"%s","schemaVersion":%d,"data":%s,"actor":"ann",
                 "recordedAt":"%s","command":"c%d","hash":"%064d"}""".formatted(
                        position,
                        position,
                        encoded.type(),
                        encoded.schemaVersion(),
                        new String(encoded.body(), StandardCharsets.UTF_8),
                        Instant.parse("2026-03-01T09:00:00Z").plusSeconds(position),
                        position,
                        position);
    }

    private static long after(String query) {
        return Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
