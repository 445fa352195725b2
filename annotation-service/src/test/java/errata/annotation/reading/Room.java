package errata.annotation.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.OwnerSql;
import errata.events.ProjectId;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A project of a test's own, with traces in its library, talked to over HTTP.
public final class Room {

    private final ProjectId project;
    private final OwnerSql sql;

    Room(ProjectId project, OwnerSql sql) {
        this.project = project;
        this.sql = sql;
    }

    public static void announce(String kafka, ProjectId project, String clock) {
        var json = "{\"id\":\"%s\",\"name\":\"%s\",\"clock\":\"%s\",\"createdAt\":\"2026-03-01T08:00:00Z\"}"
                .formatted(project, project, clock);
        send(kafka, new ProducerRecord<>("errata.projects", project.value(), json.getBytes(StandardCharsets.UTF_8)));
    }

    public static void send(String kafka, ProducerRecord<String, byte[]> message) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message);
        }
    }

    public ProjectId project() {
        return project;
    }

    /// A settled trace; its id ends in the number.
    public String trace(int number) {
        var id = "%032x".formatted(number);
        var started = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(number).atOffset(ZoneOffset.UTC);
        sql.run("""
                insert into trace (project, trace_id, day, external_id, started_at, first_seen_at, seen_at, has_root,
                    imported, span_count, name, input, output, service, release, tags, duration_ms, failed,
                    input_tokens, output_tokens)
                values (?, ?, ?, ?, ?, ?, ?, true, false, 1, 'chat', 'Where is my train?', 'Late.', 'desk', 'r1', '{}',
                    900, false, 10, 20)""", project.value(), id, started.toLocalDate(), "case-" + number, started, started, started);
        return id;
    }

    public RequestSpecification as(String person) {
        return given().header("X-Errata-Actor", person).contentType("application/json");
    }

    public RequestSpecification as(String person, String key) {
        return as(person).header("Idempotency-Key", key);
    }

    public String at(String path) {
        return "/api/projects/" + project + "/" + path;
    }

    public Response note(String person, String trace, String text) {
        return as(person).body(Map.of("text", text)).post(at("traces/" + trace + "/notes"));
    }

    public Response review(String person, String trace, String outcome) {
        return as(person).body(Map.of("outcome", outcome)).put(at("traces/" + trace + "/review"));
    }

    /// Comes again while the codebook is on its way, as the answer asks for.
    public Response label(String person, String trace, String category, String verdict) {
        var path = at("traces/" + trace + "/labels/" + category);
        var answer = as(person).body(Map.of("verdict", verdict)).put(path);
        for (int tries = 0; answer.statusCode() == 503 && tries < 20; tries++) {
            answer = as(person).body(Map.of("verdict", verdict)).put(path);
        }
        return answer;
    }

    public Response annotations(String person, String trace) {
        return as(person).get(at("traces/" + trace + "/annotations"));
    }

    /// The answers to requests sent beside each other. Threads of their own: the common pool also serves the service.
    public static List<Response> atOnce(int requests, IntFunction<Response> send) {
        try (var threads = Executors.newFixedThreadPool(requests)) {
            var sent = IntStream.range(0, requests)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send.apply(i), threads))
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }

    public static void refused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }
}
