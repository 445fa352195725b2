package errata.annotation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.OwnerSql;
import errata.annotation.codebook.Codebooks;
import errata.annotation.codebook.Taxonomy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class ReadingRoomIT {
    OwnerSql sql;
    Rooms rooms;
    Taxonomy taxonomy;

    private Room room;
    private String trace;

    @BeforeEach
    void a_project_with_a_trace() {
        room = rooms.open(Codebooks.codebook());
        trace = room.trace(1);
    }

    @Test
    void what_a_reader_says_stands_in_the_log_and_comes_back() {
        var noted = room.note("ann", trace, "It never says which day");
        assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(201);
        // 1 the log opened, 2 the trace taken up
        assertThat(noted.jsonPath().getLong("position")).isEqualTo(3);
        assertThat(noted.header("ETag")).isEqualTo("\"3\"");
        assertThat(room.review("ann", trace, "fail").statusCode()).isEqualTo(200);

        var seen = room.annotations("bob", trace).jsonPath();
        assertThat(seen.getString("clock")).isEqualTo("wall");
        assertThat(seen.getString("notes[0].text")).isEqualTo("It never says which day");
        assertThat(seen.getString("notes[0].by")).isEqualTo("ann");
        assertThat(seen.getBoolean("notes[0].mine")).isFalse();
        assertThat(seen.getString("reviews[0].outcome")).isEqualTo("fail");
        assertThat(seen.getList("history.summary", String.class))
                .containsExactly(
                        "ann took the trace up", "ann took a note", "ann decided fail, having looked for 0 categories");
        assertThat(room.annotations("ann", trace).jsonPath().getLong("version")).isEqualTo(4);
    }

    @Test
    void a_trace_the_library_does_not_have_is_refused() {
        Room.refused(room.note("ann", "%032x".formatted(99), "x"), 404, "TRACE_UNKNOWN");
    }

    @Test
    void a_project_nobody_announced_is_refused_after_two_seconds() {
        var response = room.as("ann")
                .body(Map.of("text", "x"))
                .post("/api/projects/never-announced/traces/" + trace + "/notes");
        Room.refused(response, 404, "PROJECT_UNKNOWN");
    }

    @Test
    void a_repeated_command_gets_its_first_answer_and_writes_nothing() {
        var path = room.at("traces/" + trace + "/notes");
        var first = room.as("ann", "k1").body(Map.of("text", "once")).post(path);
        var again = room.as("ann", "k1").body(Map.of("text", "once")).post(path);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("noteId"))
                .isEqualTo(first.jsonPath().getString("noteId"));
        assertThat(room.annotations("ann", trace).jsonPath().getList("notes")).hasSize(1);
        Room.refused(room.as("ann", "k1").body(Map.of("text", "twice")).post(path), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void notes_are_changed_by_their_author_alone_and_not_over_a_newer_one() {
        var taken = room.note("ann", trace, "first");
        var path = room.at("traces/" + trace + "/notes/" + taken.jsonPath().getString("noteId"));
        Room.refused(room.as("bob").body(Map.of("text", "mine now")).put(path), 403, "NOT_YOURS");
        var revised = room.as("ann")
                .header("If-Match", taken.header("ETag"))
                .body(Map.of("text", "second"))
                .put(path);
        assertThat(revised.statusCode()).isEqualTo(200);
        Room.refused(room.as("ann").header("If-Match", taken.header("ETag")).delete(path), 412, "STREAM_MOVED");
        assertThat(room.as("ann").delete(path).statusCode()).isEqualTo(200);
        assertThat(room.annotations("ann", trace).jsonPath().getList("notes")).isEmpty();
    }

    @Test
    void readers_who_write_at_once_all_get_through_in_one_dense_order() {
        var answers = Room.atOnce(12, i -> room.note("reader-" + i, trace, "note " + i));
        var positions = answers.stream()
                .filter(a -> a.statusCode() == 201)
                .map(a -> a.jsonPath().getLong("position"))
                .sorted()
                .toList();
        // whoever lost three races in a row is told so; nobody is lost, nobody written twice
        assertThat(answers).extracting(a -> a.statusCode()).isSubsetOf(201, 412).contains(201);
        assertThat(positions).doesNotHaveDuplicates();
        assertThat(room.annotations("ann", trace).jsonPath().getList("notes")).hasSize(positions.size());
    }

    @Test
    void the_row_for_lists_follows_the_log() {
        room.note("ann", trace, "a note");
        room.review("ann", trace, "fail");
        assertThat(reading("ann")).isEqualTo("fail 1 0");
        room.as("ann").delete(room.at("traces/" + trace + "/review"));
        assertThat(reading("ann")).isEqualTo("null 1 0");
    }

    @Test
    void what_a_client_sends_wrongly_is_told_kindly() {
        var notes = room.at("traces/" + trace + "/notes");
        Room.refused(room.as("ann").body("{\"text\":\"\"}").post(notes), 400, "BODY_INVALID");
        Room.refused(room.as("ann").body("{\"text\":").post(notes), 400, "BODY_INVALID");
        Room.refused(room.as("ann").body("{}").post(notes), 400, "BODY_INVALID");
        Room.refused(room.as("a b").body(Map.of("text", "x")).post(notes), 400, "ACTOR_INVALID");
        var review = room.at("traces/" + trace + "/review");
        Room.refused(room.as("ann").body(Map.of("outcome", "maybe")).put(review), 400, "BODY_INVALID");
        var label = room.at("traces/" + trace + "/labels/not-an-id");
        Room.refused(room.as("ann").body(Map.of("verdict", "present")).put(label), 400, "VALUE_INVALID");
    }

    @Test
    void a_review_waits_until_it_is_known_who_the_principal_is() {
        taxonomy.showsUpTo(room.project(), 0);
        Room.refused(room.review("ann", trace, "fail"), 503, "CODEBOOK_BEHIND");
    }

    @Test
    void a_claimed_log_records_at_the_time_its_commands_tell() {
        var told = rooms.withoutCodebook("claimed");
        var old = told.trace(1);
        var noted = told.as("ann")
                .header("Errata-Claimed-At", "2026-03-04T10:00:00Z")
                .body(Map.of("text", "long ago"))
                .post(told.at("traces/" + old + "/notes"));
        assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(201);
        var seen = told.annotations("ann", old).jsonPath();
        assertThat(seen.getString("clock")).isEqualTo("claimed");
        assertThat(seen.getString("notes[0].at")).startsWith("2026-03-04T10:00:00");
        assertThat(seen.getString("history[-1].claimedAt")).isEqualTo("2026-03-04T10:00:00Z");
    }

    @Test
    void the_ledger_is_paged_in_order() {
        room.note("ann", trace, "one");
        room.note("ann", trace, "two");
        var first = room.as("ann").get(room.at("events/annotation?limit=2")).jsonPath();
        assertThat(first.getList("items.position", Long.class)).containsExactly(1L, 2L);
        assertThat(first.getLong("next")).isEqualTo(2);
        var rest = room.as("ann").get(room.at("events/annotation?after=2")).jsonPath();
        assertThat(rest.getList("items.data.text", String.class)).isEqualTo(List.of("one", "two"));
        assertThat(rest.getList("items.type", String.class)).containsOnly("annotation.note-taken");
        assertThat(rest.getObject("next", Long.class)).isNull();
    }

    /// Outcome, notes and labels.
    private String reading(String reviewer) {
        return sql.text(
                "select concat(coalesce(outcome, 'null'), ' ', notes, ' ', labels) from reading"
                        + " where project = ? and reviewer = ?",
                room.project().value(),
                reviewer);
    }
}
