package errata.annotation.importing;

import static errata.annotation.arriving.Eventually.eventually;
import static errata.annotation.codebook.Codebooks.codebook;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.codebook.Codebooks;
import errata.annotation.codebook.Taxonomy;
import errata.annotation.reading.Room;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Imports that are stopped or killed, and what is refused.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class LabelImportGoesOnIT {
    @Inject
    Pool pool;

    @Inject
    RunImports running;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    Taxonomy taxonomy;

    private final Codebooks story = codebook().active("date", "tone");
    private Room room;

    @BeforeEach
    void a_project_with_traces_and_a_codebook() {
        room = Room.opened(kafka, pool);
        IntStream.rangeClosed(1, 3).forEach(room::trace);
        taxonomy.tells(room.project(), story);
    }

    @Test
    void rows_that_cannot_be_taken_are_listed_and_can_be_had_as_csv_and_the_others_go_on() {
        var done = imported(
                """
                        trace,note,mode,result
                        case-1,fine,,pass
                        case-1,but late,date,
                        nowhere,lost,,
                        case-2,rude,=manner,
                        case-3,,,perhaps
                        """,
                Map.of("mapping", Map.of("trace", "trace", "note", "note", "category", "mode", "outcome", "result")));
        assertThat(counts(done))
                .isEqualTo("read 5 taken 1 refused 4 unchanged 0 notes 1 labels 1 reviews 1 unreviewed 0");
        assertThat(done.getList("refusals.line")).containsExactly(2, 4, 5, 6);
        var csv = room.as("local").get(room.at("labels/imports/" + done.getString("id") + "/refusals.csv"));
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines()).hasSize(5);
        assertThat(csv.asString()).contains("\"4\",\"No trace of this project is called “nowhere”", "\"'=manner\"");
    }

    @Test
    void an_import_that_was_stopped_or_killed_goes_on_where_it_was() {
        var many = "trace,note\n"
                + IntStream.range(0, 300)
                        .mapToObj(i -> "case-%d,note %d".formatted(i % 3 + 1, i))
                        .collect(Collectors.joining("\n"));
        var stopped = uploaded(many).jsonPath();
        assertThat(start(stopped, Map.of()).statusCode()).isEqualTo(202);
        room.as("local").post(room.at("labels/imports/" + stopped.getString("id") + "/stop"));
        start(stopped, Map.of());
        assertThat(done(stopped).getInt("notes")).isEqualTo(300);

        var killed = uploaded("trace,note\ncase-1,one more\n").jsonPath();
        pool.preparedQuery("update coding_import set state = 'running', settings = $2 where import_id = $1")
                .execute(Tuple.of(
                        UUID.fromString(killed.getString("id")),
                        "{\"mapping\":{\"trace\":\"trace\",\"note\":\"note\"}}"))
                .await()
                .atMost(Duration.ofSeconds(60));
        running.resume(new StartupEvent());
        assertThat(done(killed).getInt("notes")).isEqualTo(1);
        assertThat(noted()).isEqualTo(301);
    }

    @Test
    void what_is_no_table_and_what_is_no_import_are_refused() {
        Room.refused(uploaded("trace,note\n"), 422, "FILE_UNREADABLE");
        Room.refused(uploaded(new byte[] {'a', ',', 'b', '\n', (byte) 0xE4, ',', '1'}), 422, "FILE_UNREADABLE");
        Room.refused(room.as("local").get(room.at("labels/imports/" + UUID.randomUUID())), 404, "IMPORT_UNKNOWN");
        Room.refused(room.as("local").get(room.at("labels/imports/none")), 400, "VALUE_INVALID");
        var large = room.as("local")
                .body("{\"text\":\"%s\"}".formatted("x".repeat(3 << 20)))
                .post(room.at("traces/%032x/notes".formatted(1)));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    private Response uploaded(Object table) {
        var request = room.as("local").contentType("application/octet-stream");
        var body = table instanceof byte[] bytes
                ? request.body(bytes)
                : request.body(table.toString().getBytes(StandardCharsets.UTF_8));
        return body.post(room.at("labels/imports?name=table.csv&preview=true"));
    }

    private Response start(JsonPath upload, Map<String, Object> settings) {
        return room.as("local").body(settings).post(room.at("labels/imports/" + upload.getString("id") + "/start"));
    }

    private JsonPath imported(Object table, Map<String, Object> settings) {
        var upload = uploaded(table);
        assertThat(upload.statusCode()).as(upload.asString()).isEqualTo(201);
        var started = start(upload.jsonPath(), settings);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return done(upload.jsonPath());
    }

    private JsonPath done(JsonPath upload) {
        return eventually(
                () -> room.as("local")
                        .get(room.at("labels/imports/" + upload.getString("id")))
                        .jsonPath(),
                job -> List.of("done", "failed").contains(job.getString("state")));
    }

    private static String counts(JsonPath job) {
        return List.of("read", "taken", "refused", "unchanged", "notes", "labels", "reviews", "unreviewed").stream()
                .map(name -> name + " " + job.getInt(name))
                .collect(Collectors.joining(" "));
    }

    private long noted() {
        return count("select count(*) as n from event where project = $1 and type = 'annotation.note-taken'");
    }

    private long count(String query) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(room.project().value()))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next()
                .getLong("n");
    }
}
