package errata.annotation.arriving;

import static java.util.stream.Collectors.toMap;

import errata.annotation.facts.Mark;
import errata.annotation.feedback.AboutTrace;
import errata.annotation.feedback.Feedback;
import errata.annotation.feedback.FeedbackInSpans;
import errata.annotation.feedback.FeedbackStore;
import errata.annotation.feedback.MarkedTracesStore;
import errata.annotation.feedback.MeetingStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Feedback that a batch brought, and feedback that was waiting for its traces.
@Singleton
final class ArrivedFeedbackStore {
    private final MeetingStore meeting;
    private final FeedbackInSpans reading;
    private final FeedbackStore feedback;
    private final MarkedTracesStore others;

    ArrivedFeedbackStore(
            MeetingStore meeting, FeedbackInSpans reading, FeedbackStore feedback, MarkedTracesStore others) {
        this.meeting = meeting;
        this.reading = reading;
        this.feedback = feedback;
        this.others = others;
    }

    /// Before anything of a batch is read. One that says something about traces of others goes alone.
    Uni<Void> meet(SqlConnection connection, Arrivals arrivals) {
        var projects = arrivals.keys().stream().map(TraceKey::project).toList();
        if (arrivals.annotations().isEmpty()) {
            return meeting.tracesCome(connection, projects);
        }
        var about = arrivals.annotations().stream().map(span -> span.project().value());
        return meeting.feedbackComes(
                connection, Stream.concat(projects.stream(), about).toList());
    }

    /// @return the rows with the marks of their feedback
    Uni<List<TraceRow>> keep(SqlConnection connection, Batch batch, Map<TraceKey, Piece> news, List<TraceRow> rows) {
        var told = new ArrayList<Feedback>();
        news.values().forEach(piece -> piece.spans().forEach(span -> told.addAll(read(span))));
        batch.arrivals().annotations().forEach(span -> told.addAll(read(span)));
        var here = rows.stream().map(ArrivedFeedbackStore::about).toList();
        return feedback.adopt(connection, externalIds(rows))
                .chain(() -> feedback.keep(connection, told))
                .chain(about -> {
                    var elsewhere = new HashSet<>(about);
                    here.forEach(elsewhere::remove);
                    return others.mark(connection, elsewhere);
                })
                .chain(() -> here.isEmpty()
                        ? Uni.createFrom().item(Map.<AboutTrace, List<Mark>>of())
                        : feedback.marks(connection, here))
                .map(marks -> rows.stream()
                        .map(row -> marks.containsKey(about(row))
                                ? row.with(marks.getOrDefault(about(row), List.of()))
                                : row)
                        .toList());
    }

    private List<Feedback> read(ArrivedSpan span) {
        return reading.of(span.project().value(), span.raw(), span.record().receivedAt());
    }

    static AboutTrace about(TraceRow row) {
        return new AboutTrace(row.key().project(), row.key().traceId());
    }

    private static Map<AboutTrace, String> externalIds(List<TraceRow> rows) {
        return rows.stream()
                .filter(row -> row.summary().externalId() != null)
                .collect(toMap(
                        ArrivedFeedbackStore::about, row -> String.valueOf(TraceRowsStore.externalId(row.summary()))));
    }
}
