package errata.events.log;

import static errata.events.log.InventedFacts.facts;
import static errata.events.log.InventedFacts.run;
import static errata.events.log.InventedFacts.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.Clock;
import errata.events.NoteId;
import errata.events.ProjectId;
import io.vertx.pgclient.PgException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log can only be added to, and whoever gets round that is found.
final class TamperingIsFoundIT {

    @RegisterExtension
    static final LogDatabase DATABASE = LogDatabase.shared();

    private ProjectId project;
    private PostgresEventLog<AnnotationEvent> log;

    @BeforeEach
    void a_log_with_seven_events() {
        log = new PostgresEventLog<>(DATABASE.pool, AnnotationEvent.class);
        project = new ProjectId("t-" + UUID.randomUUID().toString().substring(0, 13));
        run(log.open(project, Clock.WALL, List.of()));
        append("k1", Instant.parse("2026-01-01T00:00:00.000001Z"), facts("a", 0, 5));
        var text = new PrivateText(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, "Ärger — 客户");
        var note = new NoteTaken(trace(9), new NoteId(UUID.randomUUID()), text.digest(), null, true);
        append("k2", null, new StreamFacts<>("b", 0, List.of(new Fact<>(note, text))));
    }

    @Test
    void an_untouched_log_verifies() {
        assertThat(verdict())
                .isEqualTo(new ChainVerdict.Intact(
                        7, run(log.head(project)).orElseThrow().hash()));
    }

    @Test
    void the_services_role_cannot_change_or_delete_an_event() {
        for (var statement : List.of(
                "update event set actor = 'x' where project = '%s'",
                "delete from event where project = '%s'", "truncate event")) {
            assertThatThrownBy(() -> run(
                            DATABASE.pool.query(statement.formatted(project)).execute()))
                    .isInstanceOfSatisfying(
                            PgException.class, e -> assertThat(e.getSqlState()).isEqualTo("42501"));
        }
    }

    @Test
    void not_even_the_owner_can_by_accident() {
        assertThatThrownBy(() -> asOwner("update event set actor = 'x' where project = '%s'".formatted(project)))
                .hasMessageContaining("insert-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'x'",
                "body = convert_to(replace(convert_from(body, 'UTF8'), '4', '5'), 'UTF8')",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "claimed_at = null",
                "type = 'annotation.note-withdrawn'",
                "stream = 'c'",
                "command = 'other'",
                "schema_version = 2",
                "version = 9",
                "hash = sha256(hash)"
            })
    void a_changed_event_is_found(String change) throws SQLException {
        tamper("update event set %s where project = '%s' and position = 5".formatted(change, project));
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, 5, "the event is not as it was written"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor = ''", "hash = '\\x00'"})
    void an_event_that_nobody_could_have_written_is_found(String change) throws SQLException {
        tamper("update event set %s where project = '%s' and position = 5".formatted(change, project));
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, 5, "the event cannot be read"));
    }

    @Test
    void a_changed_head_is_found() throws SQLException {
        tamper("update log_head set hash = sha256(hash) where project = '%s'".formatted(project));
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, 7, "the head has another hash"));
    }

    @Test
    void a_missing_event_is_found() throws SQLException {
        tamper("delete from event where project = '%s' and position = 4".formatted(project));
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, 4, "the event is missing"));
    }

    @Test
    void a_cut_off_end_is_found() throws SQLException {
        tamper("delete from event where project = '%s' and position = 7".formatted(project));
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, 7, "the event is missing"));
    }

    @Test
    void a_log_whose_text_was_erased_still_verifies() {
        run(DATABASE.pool
                .query("delete from event_private where project = '%s'".formatted(project))
                .execute());
        assertThat(run(log.privateTexts(project, List.of(7L)))).isEmpty();
        assertThat(verdict()).isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void an_exchanged_text_is_found() throws SQLException {
        tamper("update event_private set body = 'all fine' where project = '%s'".formatted(project));
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, 7, "the text is not as it was written"));
    }

    private ChainVerdict verdict() {
        return run(new ChainVerification(DATABASE.pool).verify(project));
    }

    @SafeVarargs
    private void append(String key, Instant claimed, StreamFacts<AnnotationEvent>... streams) {
        var command = new Command(project, Actor.LOCAL, key, InventedFacts.request("r"), claimed);
        run(log.append(new Append<>(command, List.of(streams), Map.of()), Alongside.NOTHING));
    }

    private static void tamper(String statement) throws SQLException {
        asOwner("alter table event disable trigger user; " + statement + "; alter table event enable trigger user");
    }

    private static void asOwner(String statement) throws SQLException {
        var of = DATABASE.database;
        try (var connection = DriverManager.getConnection(of.jdbcUrl(), of.owner(), of.ownerPassword());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
