package errata.annotation.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.importing.Job.Counts;
import errata.events.Actor;
import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Imports and how far they have come.
@Singleton
final class ImportStore {

    private static final String INSERT = sql("insert-import");
    private static final String SURVEY = sql("survey-import");
    private static final String SAYINGS = sql("count-sayings");
    private static final String ONE = sql("one-import");
    private static final String LIST = sql("list-imports");
    private static final String RUNNING = sql("running-imports");
    private static final String START = sql("start-import");
    private static final String END = sql("end-import");
    private static final String DELETE = sql("delete-import");
    private static final String FORGET = sql("forget-old");

    private final Pool pool;
    private final ObjectMapper json;

    ImportStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<Void> begin(Place place, String name, Actor by, @Nullable Instant at, Instant now) {
        var row = Tuple.of(place.project().value(), place.id(), name, by.name())
                .addValue(utc(at))
                .addValue(written(new Survey(List.of(), List.of(), null)))
                .addValue(utc(now));
        return pool.preparedQuery(INSERT).execute(row).replaceWithVoid();
    }

    Uni<Void> surveyed(Place place, Survey survey, int total, long bytes, int refused) {
        var row = Tuple.of(place.project().value(), place.id(), written(survey), total, bytes, refused);
        return pool.preparedQuery(SURVEY).execute(row).replaceWithVoid();
    }

    Uni<Void> countSayings(Place place) {
        return pool.preparedQuery(SAYINGS)
                .execute(Tuple.of(place.project().value(), place.id()))
                .replaceWithVoid();
    }

    Uni<Void> forgetOlderThan(Instant instant) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(utc(instant))).replaceWithVoid();
    }

    Uni<Optional<Job>> job(ProjectId project, UUID id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(project.value(), id)).map(this::first);
    }

    Uni<List<Job>> jobs(ProjectId project) {
        return pool.preparedQuery(LIST).execute(Tuple.of(project.value())).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(this::job)
                .toList());
    }

    Uni<List<Place>> running() {
        return pool.preparedQuery(RUNNING).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Place(new ProjectId(row.getString("project")), row.getUUID("import_id")))
                .toList());
    }

    /// Empty if it runs or is over. The settings of the first start stay.
    Uni<Optional<Job>> start(Job job, Settings settings, Instant now) {
        return pool.preparedQuery(START)
                .execute(Tuple.of(job.project().value(), job.id(), written(settings), utc(now)))
                .map(this::first);
    }

    Uni<Void> end(Place place, String state, @Nullable String reason, Instant now) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(place.project().value(), place.id(), state, reason, utc(now)))
                .replaceWithVoid();
    }

    /// False if there is none, or it runs.
    Uni<Boolean> delete(ProjectId project, UUID id) {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(project.value(), id))
                .map(rows -> rows.iterator().next().getLong("gone") > 0);
    }

    private Optional<Job> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(job(rows.iterator().next()));
    }

    private Job job(Row row) {
        var settings = row.getString("settings");
        return new Job(
                new ProjectId(row.getString("project")),
                row.getUUID("import_id"),
                row.getString("name"),
                row.getString("state"),
                row.getString("reason"),
                new Actor(row.getString("asked_by")),
                instant(row, "claimed_at"),
                parsed(row.getString("survey"), Survey.class),
                settings == null ? null : parsed(settings, Settings.class),
                row.getInteger("total"),
                row.getLong("bytes"),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInteger("read"),
                row.getInteger("sayings"),
                row.getInteger("recorded"),
                counts(row));
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getInteger("refused"),
                row.getInteger("unchanged"),
                row.getInteger("empty"),
                row.getInteger("notes"),
                row.getInteger("labels"),
                row.getInteger("reviews"),
                row.getInteger("unreviewed"),
                row.getInteger("kept_in_text"));
    }

    private <T> T parsed(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An import this build cannot read", e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that has no JSON", e);
        }
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static String sql(String name) {
        return Sql.named(ImportStore.class, "importing/" + name);
    }
}
