package errata.annotation.importing;

import static errata.annotation.importing.ImportedTables.counts;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.OwnerSql;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Imports that are stopped or killed, and what is refused.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class LabelImportGoesOnIT {
    @Inject
    RunImports running;

    OwnerSql sql;
    Rooms rooms;

    private ImportedTables tables;

    @BeforeEach
    void a_project_with_traces_and_a_codebook() {
        tables = ImportedTables.into(rooms);
    }

    @Test
    void rows_that_cannot_be_taken_are_listed_and_can_be_had_as_csv_and_the_others_go_on() {
        var done = tables.imported(
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
        var csv = tables.room().as("local").get(tables.at(done, "/refusals.csv"));
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
        var stopped = tables.uploaded(many).jsonPath();
        assertThat(tables.start(stopped, Map.of()).statusCode()).isEqualTo(202);
        tables.room().as("local").post(tables.at(stopped, "/stop"));
        tables.start(stopped, Map.of());
        assertThat(tables.done(stopped).getInt("notes")).isEqualTo(300);

        var killed = tables.uploaded("trace,note\ncase-1,one more\n").jsonPath();
        sql.run(
                "update coding_import set state = 'running', settings = ?::jsonb where import_id = ?",
                "{\"mapping\":{\"trace\":\"trace\",\"note\":\"note\"}}",
                UUID.fromString(killed.getString("id")));
        running.resume(new StartupEvent());
        assertThat(tables.done(killed).getInt("notes")).isEqualTo(1);
        assertThat(noted()).isEqualTo(301);
    }

    @Test
    void what_is_no_table_and_what_is_no_import_are_refused() {
        Room.refused(tables.uploaded("trace,note\n"), 422, "FILE_UNREADABLE");
        Room.refused(tables.uploaded(new byte[] {'a', ',', 'b', '\n', (byte) 0xE4, ',', '1'}), 422, "FILE_UNREADABLE");
        Room.refused(
                tables.room().as("local").get(tables.room().at("labels/imports/" + UUID.randomUUID())),
                404,
                "IMPORT_UNKNOWN");
        Room.refused(tables.room().as("local").get(tables.room().at("labels/imports/none")), 400, "VALUE_INVALID");
        var large = tables.room()
                .as("local")
                .body("{\"text\":\"%s\"}".formatted("x".repeat(3 << 20)))
                .post(tables.room().at("traces/%032x/notes".formatted(1)));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    private long noted() {
        return sql.count(
                "select count(*) from event where project = ? and type = 'annotation.note-taken'",
                tables.room().project().value());
    }
}
