package errata.annotation.arriving;

import errata.annotation.facts.FacetChanges;
import errata.annotation.facts.FacetStore;
import errata.annotation.facts.Mark;
import errata.annotation.feedback.AboutTrace;
import errata.annotation.feedback.Feedback;
import errata.annotation.feedback.FeedbackInSpans;
import errata.annotation.feedback.FeedbackStore;
import errata.annotation.understanding.RawSpan;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Understands stored traces anew. They become no others: reviews of them stay as they are, nothing is amended.
@Singleton
public final class UnderstandAnewStore {
    private final TraceStore traces;
    private final PieceStore pieces;
    private final TraceSummaries summaries;
    private final FeedbackInSpans reading;
    private final FeedbackStore feedback;
    private final FacetStore facets;

    UnderstandAnewStore(
            TraceStore traces,
            PieceStore pieces,
            TraceSummaries summaries,
            FeedbackInSpans reading,
            FeedbackStore feedback,
            FacetStore facets) {
        this.traces = traces;
        this.pieces = pieces;
        this.summaries = summaries;
        this.reading = reading;
        this.feedback = feedback;
        this.facets = facets;
    }

    /// @param last the last trace that was looked at; null when there is none left
    /// @param changed of the traces, how many are understood in another way now
    public record Step(@Nullable String last, int traces, int changed) {}

    /// Some traces of a project by their ids, in the transaction of the caller.
    public Uni<Step> step(SqlConnection connection, String project, String after, int limit, Instant now) {
        return traces.after(connection, project, after, limit)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Step(null, 0, 0))
                        : pieces.readBack(connection, found)
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .chain(spans -> write(connection, found, spans, now))
                                .map(changed -> new Step(found.getLast().key().traceId(), found.size(), changed)));
    }

    private Uni<Integer> write(
            SqlConnection connection, List<KnownTrace> found, Map<TraceKey, List<RawSpan>> spans, Instant now) {
        var before = new LinkedHashMap<TraceKey, KnownTrace>();
        found.stream().filter(trace -> spans.containsKey(trace.key())).forEach(trace -> before.put(trace.key(), trace));
        if (before.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var told = new ArrayList<Feedback>();
        spans.forEach((key, all) -> all.forEach(span -> told.addAll(reading.of(key.project(), span, now))));
        var rows = before.values().stream()
                .map(trace -> summaries.row(
                        trace.key(),
                        trace.day(),
                        false,
                        true,
                        trace.spanCount(),
                        spans.getOrDefault(trace.key(), List.of())))
                .toList();
        var about = rows.stream().map(ArrivedFeedbackStore::about).toList();
        return feedback.keep(connection, told)
                .chain(() -> feedback.marks(connection, about))
                .chain(marks -> remap(connection, before, marked(rows, marks), now));
    }

    private static List<TraceRow> marked(List<TraceRow> rows, Map<AboutTrace, List<Mark>> marks) {
        return rows.stream()
                .map(row -> row.with(marks.getOrDefault(ArrivedFeedbackStore.about(row), List.of())))
                .toList();
    }

    private Uni<Integer> remap(
            SqlConnection connection, Map<TraceKey, KnownTrace> before, List<TraceRow> rows, Instant now) {
        var changes = new FacetChanges();
        for (var row : rows) {
            var known = before.get(row.key());
            changes.replace(row.key().project(), known == null ? null : known.facets(), row.facets());
        }
        return traces.remap(connection, rows, now).call(() -> facets.count(connection, changes));
    }
}
