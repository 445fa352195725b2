package errata.annotation.sampling;

import errata.annotation.sampling.SampleViews.SampledTrace;
import errata.events.Actor;
import errata.events.ProjectId;
import errata.events.SampleId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Samples and how far they have been read.
@Singleton
final class SampleStore {

    private static final String PROGRESS = Sql.named(SampleStore.class, "sampling/progress");
    private static final String TRACES = Sql.named(SampleStore.class, "sampling/sample-traces");

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;

    SampleStore(Mutiny.SessionFactory sessions, Pool pool) {
        this.sessions = sessions;
        this.pool = pool;
    }

    /// Newest first.
    Uni<List<DrawnSample>> all(ProjectId project) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from DrawnSample s where s.project = :project order by s.position desc", DrawnSample.class)
                .setParameter("project", project.value())
                .getResultList());
    }

    Uni<Optional<DrawnSample>> find(ProjectId project, SampleId sample) {
        return sessions.withSession(session ->
                        session.find(DrawnSample.class, new DrawnSample.Key(project.value(), sample.value())))
                .map(Optional::ofNullable);
    }

    /// By sample; all of the project if none is named.
    ///
    /// @param principal whose outcome counts before everybody else's
    Uni<Map<UUID, Progress>> progress(ProjectId project, @Nullable SampleId sample, @Nullable String principal) {
        var which = Tuple.of(project.value(), sample == null ? null : sample.value(), principal);
        return pool.preparedQuery(PROGRESS).execute(which).map(rows -> {
            var strata = new HashMap<UUID, List<Progress.Part>>();
            rows.forEach(row -> strata.computeIfAbsent(row.getUUID("sample_id"), _ -> new ArrayList<>())
                    .add(new Progress.Part(
                            row.getString("name"),
                            row.getLong("population"),
                            row.getLong("drawn"),
                            row.getLong("reviewed"),
                            row.getLong("failing"))));
            var progress = new HashMap<UUID, Progress>();
            strata.forEach((id, parts) -> progress.put(id, Progress.of(parts)));
            return progress;
        });
    }

    Uni<List<SampledTrace>> traces(ProjectId project, SampleId sample, @Nullable String principal, Actor caller) {
        return pool.preparedQuery(TRACES)
                .execute(Tuple.of(project.value(), sample.value(), principal, caller.name()))
                .map(SampleStore::traces);
    }

    private static List<SampledTrace> traces(RowSet<Row> rows) {
        var traces = new ArrayList<SampledTrace>(rows.size());
        rows.forEach(row -> traces.add(new SampledTrace(
                row.getString("trace_id"),
                row.getInteger("ordinal"),
                row.getDouble("inclusion"),
                row.getString("stratum"),
                row.getString("outcome"),
                row.getString("mine"),
                row.getString("external_id"),
                row.getString("input"))));
        return traces;
    }
}
