package errata.reporting.journal;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.projection.FoldJournal;
import errata.reporting.projection.ReadCold;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/// What is derived of a project, as it is stored.
@Singleton
class Derived {
    private static final List<String> ROWS = List.of(
            "select trace, ordinal, pattern, readers, cell, facts, started_at from trace_state where project = $1"
                    + " order by trace",
            "select folded, traces from projection where project = $1",
            "select log, position, recorded_at, highest_stamp from log where project = $1 order by log");

    private final Pool pool;
    private final DataSource database;
    private final FoldJournal folding;

    Derived(Pool pool, DataSource database, FoldJournal folding) {
        this.pool = pool;
        this.database = database;
        this.folding = folding;
    }

    /// All of it, when everything was folded.
    List<String> rows(ProjectId project) {
        folding.fold(project);
        return Stream.concat(
                        ROWS.stream()
                                .flatMap(query -> rows(query, project))
                                .map(row -> row.toJson().toString().replace(project.value(), "the project")),
                        ReadCold.told(database, project).stream())
                .toList();
    }

    /// How far a project was folded; 0 before it was begun.
    long folded(ProjectId project) {
        return rows("select folded from projection where project = $1", project)
                .map(row -> row.getLong(0))
                .findFirst()
                .orElse(0L);
    }

    /// The traces that ever counted, by their number, as their states say.
    Map<Integer, TraceId> numbers(ProjectId project) {
        return rows("select ordinal, trace from trace_state where project = $1 and ordinal >= 0", project)
                .collect(Collectors.toMap(
                        row -> row.getInteger(0),
                        row -> new TraceId(row.getUUID(1).toString().replace("-", ""))));
    }

    private Stream<Row> rows(String query, ProjectId project) {
        var rows = pool.preparedQuery(query)
                .execute(Tuple.of(project.value()))
                .await()
                .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
