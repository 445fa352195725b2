package errata.annotation.sampling;

import errata.annotation.reading.ReadingStore;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.Drawn;
import errata.events.ProjectId;
import errata.events.Stratum;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a draw reads of the library, and what it keeps for lists in the transaction of its append.
@Singleton
final class DrawStore {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read read only";
    private static final String COUNT = Sql.named(DrawStore.class, "sampling/strata-of-frame");
    private static final String TOLD = Sql.named(DrawStore.class, "sampling/eligible-of");
    private static final String ELIGIBLE = Sql.named(DrawStore.class, "sampling/eligible-traces");
    private static final String NOT_TAKEN_UP = Sql.named(DrawStore.class, "sampling/facts-not-taken-up");
    private static final String INSERT = Sql.named(DrawStore.class, "sampling/insert-sample");
    private static final String INSERT_STRATA = Sql.named(DrawStore.class, "sampling/insert-sample-strata");
    private static final String INSERT_TRACES = Sql.named(DrawStore.class, "sampling/insert-sample-traces");

    private static final int PAGE = 5_000;

    private final Pool pool;

    DrawStore(Pool pool) {
        this.pool = pool;
    }

    /// Counts the frame and draws from it, both on one snapshot: what settles meanwhile belongs to neither. However
    /// many traces are eligible, one page of them and the sample are in memory.
    ///
    /// @return no sample if nothing is eligible, or too many strata are
    Uni<Picked> pick(ProjectId project, DrawSample asked) {
        return pool.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> count(connection, project, asked))
                .chain(population -> population.total() == 0 || population.hasTooManyStrata()
                        ? Uni.createFrom().item(new Picked(population, null))
                        : draw(connection, project, asked, population)));
    }

    record Picked(Population population, @Nullable SampleDrawn sample) {}

    private static Uni<Population> count(SqlConnection connection, ProjectId project, DrawSample asked) {
        var counted = frame(project, asked).addValue(asked.toldApartBy()).addValue(Strata.MOST + 1);
        return connection.preparedQuery(COUNT).execute(counted).chain(rows -> {
            var strata = new TreeMap<String, Long>();
            rows.forEach(row -> strata.put(row.getString("stratum"), row.getLong("population")));
            return told(connection, project, asked).map(told -> new Population(strata, told));
        });
    }

    private static Uni<Set<String>> told(SqlConnection connection, ProjectId project, DrawSample asked) {
        if (!asked.scores().areTold()) {
            return Uni.createFrom().item(Set.of());
        }
        var ids = asked.scores().told().keySet().toArray(String[]::new);
        return connection
                .preparedQuery(TOLD)
                .execute(frame(project, asked).addValue(ids))
                .map(rows -> {
                    var told = new HashSet<String>();
                    rows.forEach(row -> told.add(row.getString("trace_id")));
                    return told;
                });
    }

    private static Uni<Picked> draw(
            SqlConnection connection, ProjectId project, DrawSample asked, Population population) {
        var selection = asked.begin(population);
        var tuple = frame(project, asked).addValue(asked.toldApartBy());
        return connection
                .prepare(ELIGIBLE)
                .chain(statement -> statement
                        .createStream(PAGE, tuple)
                        .toMulti()
                        .invoke(row -> selection.offer(row.getString("trace_id"), row.getString("stratum")))
                        .collect()
                        .last()
                        .chain(statement::close))
                .map(_ -> new Picked(population, selection.drawn()));
    }

    private static Tuple frame(ProjectId project, DrawSample asked) {
        var frame = asked.frame();
        return Tuple.of(project.value(), utc(frame.from()), utc(frame.to()))
                .addValue(frame.filters().get("service"))
                .addValue(frame.filters().get("release"))
                .addValue(frame.filters().get("environment"))
                .addValue(frame.filters().get("model"));
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
                .chain(() -> connection.preparedQuery(INSERT_STRATA).execute(strata(command.project(), sample)))
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
                .addValue(appended.first())
                .addValue(sample.design() == null ? null : sample.design().by())
                .addValue(allocation(sample));
    }

    private static @Nullable String allocation(SampleDrawn sample) {
        var design = sample.design();
        return design == null || design.allocation() == null
                ? null
                : design.allocation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Tuple strata(ProjectId project, SampleDrawn sample) {
        var strata = sample.strata();
        return Tuple.of(project.value(), sample.sample().value())
                .addArrayOfString(strata.stream().map(Stratum::name).toArray(String[]::new))
                .addArrayOfLong(strata.stream().map(Stratum::population).toArray(Long[]::new))
                .addArrayOfLong(strata.stream().map(Stratum::drawn).toArray(Long[]::new));
    }

    private static Tuple traces(ProjectId project, SampleDrawn sample) {
        var drawn = sample.drawn();
        return Tuple.of(project.value(), sample.sample().value(), ids(drawn))
                .addArrayOfDouble(drawn.stream().map(Drawn::inclusion).toArray(Double[]::new))
                .addArrayOfString(drawn.stream().map(Drawn::stratum).toArray(String[]::new));
    }

    private static String[] ids(List<Drawn> drawn) {
        return drawn.stream().map(d -> d.trace().value()).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
