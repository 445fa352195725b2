package errata.annotation.feedback;

import static java.util.stream.Collectors.joining;

import errata.annotation.facts.FacetChanges;
import errata.annotation.facts.FacetStore;
import errata.annotation.facts.Mark;
import errata.annotation.facts.TraceFacets;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Marks traces with the feedback they have, so that they are found and counted by it.
@Singleton
public final class MarkedTracesStore {
    private static final String LOCK = Sql.named(MarkedTracesStore.class, "feedback/lock-traces");
    private static final String UPDATE = Sql.named(MarkedTracesStore.class, "feedback/update-marks");

    private final FeedbackStore feedback;
    private final FacetStore facets;

    MarkedTracesStore(FeedbackStore feedback, FacetStore facets) {
        this.feedback = feedback;
        this.facets = facets;
    }

    /// Traces that are not here yet are marked when they come.
    public Uni<Void> mark(SqlConnection connection, Collection<AboutTrace> traces) {
        if (traces.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(LOCK)
                .execute(FeedbackStore.keys(traces))
                .chain(rows -> feedback.marks(connection, traces).chain(marks -> mark(connection, rows, marks)));
    }

    private Uni<Void> mark(SqlConnection connection, RowSet<Row> rows, Map<AboutTrace, List<Mark>> marks) {
        var changes = new FacetChanges();
        var marked = new LinkedHashMap<AboutTrace, List<Mark>>();
        for (var row : rows) {
            var trace = FeedbackStore.trace(row);
            var before = FacetStore.facets(row);
            var after = before.withMarks(together(before, marks.getOrDefault(trace, List.of())));
            if (!before.marks().equals(after.marks())) {
                changes.replace(trace.project(), before, after);
                marked.put(trace, after.marks());
            }
        }
        if (marked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var tuple = FeedbackStore.keys(marked.keySet())
                .addArrayOfString(
                        marked.values().stream().map(MarkedTracesStore::encoded).toArray(String[]::new));
        return connection.preparedQuery(UPDATE).execute(tuple).chain(() -> facets.count(connection, changes));
    }

    private static List<Mark> together(TraceFacets before, List<Mark> ofFeedback) {
        var marks = new ArrayList<>(
                before.marks().stream().filter(mark -> !mark.isFeedback()).toList());
        marks.addAll(ofFeedback);
        return marks;
    }

    private static String encoded(List<Mark> marks) {
        return marks.stream().map(Mark::encoded).collect(joining("\u001e"));
    }
}
