package errata.annotation.sampling;

import errata.annotation.reading.ReadingStore;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.Drawn;
import errata.events.Frame;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.log.Alongside;
import errata.events.log.Appended;
import errata.events.log.Command;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a draw reads of the library, and what it keeps for lists in the transaction of its append.
@Singleton
final class DrawStore {

    private static final String ELIGIBLE = Sql.named(DrawStore.class, "sampling/eligible-traces");
    private static final String NOT_TAKEN_UP = Sql.named(DrawStore.class, "sampling/facts-not-taken-up");
    private static final String INSERT = Sql.named(DrawStore.class, "sampling/insert-sample");
    private static final String INSERT_TRACES = Sql.named(DrawStore.class, "sampling/insert-sample-traces");

    private final Pool pool;

    DrawStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<String>> eligible(ProjectId project, Frame frame) {
        var filters = frame.filters();
        var narrowed = Tuple.of(project.value(), utc(frame.from()), utc(frame.to()))
                .addValue(filters.get("service"))
                .addValue(filters.get("release"))
                .addValue(filters.get("environment"))
                .addValue(filters.get("model"));
        return pool.preparedQuery(ELIGIBLE).execute(narrowed).map(rows -> {
            var ids = new ArrayList<String>(rows.size());
            rows.forEach(row -> ids.add(row.getString("trace_id")));
            return ids;
        });
    }

    /// The first `limit` of the drawn traces that nobody has taken up yet.
    Uni<List<Candidate>> notTakenUp(ProjectId project, List<Drawn> drawn, int limit) {
        return pool.preparedQuery(NOT_TAKEN_UP)
                .execute(Tuple.of(project.value(), ids(drawn), limit))
                .map(rows -> {
                    var candidates = new ArrayList<Candidate>(rows.size());
                    rows.forEach(row -> candidates.add(
                            new Candidate(new TraceId(row.getString("trace_id")), ReadingStore.facts(row))));
                    return candidates;
                });
    }

    Alongside keeping(Command command, SampleDrawn sample, List<Candidate> taken) {
        return (connection, appended) -> connection
                .preparedQuery(INSERT)
                .execute(row(command, sample, appended))
                .chain(() -> connection.preparedQuery(INSERT_TRACES).execute(traces(command.project(), sample)))
                .chain(() -> takeUp(connection, command.project(), taken));
    }

    Alongside takingUp(ProjectId project, List<Candidate> taken) {
        return (connection, _) -> takeUp(connection, project, taken);
    }

    private static Uni<Void> takeUp(SqlConnection connection, ProjectId project, List<Candidate> taken) {
        return ReadingStore.takeUp(
                connection, project, taken.stream().map(Candidate::trace).toList());
    }

    private static Tuple row(Command command, SampleDrawn sample, Appended appended) {
        return Tuple.of(command.project().value(), sample.sample().value(), sample.name())
                .addValue(sample.strategy().name().toLowerCase(Locale.ROOT))
                .addValue(sample.seed())
                .addValue(utc(appended.recordedAt()))
                .addValue(command.actor().name())
                .addValue(sample.watermark())
                .addValue(sample.drawn().size())
                .addValue(sample.eligible().sha256())
                .addValue(appended.first());
    }

    private static Tuple traces(ProjectId project, SampleDrawn sample) {
        var inclusion = sample.drawn().getFirst().inclusion();
        return Tuple.of(project.value(), sample.sample().value(), ids(sample.drawn()), inclusion);
    }

    private static String[] ids(List<Drawn> drawn) {
        return drawn.stream().map(d -> d.trace().value()).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
