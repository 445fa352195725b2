package errata.annotation.arriving;

import static java.util.Objects.requireNonNull;

import errata.annotation.counting.OffsetStore;
import errata.annotation.counting.Tally;
import errata.annotation.counting.TallyStore;
import errata.annotation.facts.FacetChanges;
import errata.annotation.facts.FacetStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes what arrived, in one transaction: pieces of traces, what the traces say now, their feedback, what became of
/// every span, and how far the topic has been applied. What was applied before is left out, so a batch counts once.
@Singleton
final class ArrivalStore {
    private final Pool pool;
    private final OffsetStore offsets;
    private final PieceStore pieces;
    private final TraceStore traces;
    private final DayStore days;
    private final ArrivedFeedbackStore feedback;
    private final FacetStore facets;
    private final TallyStore tallies;
    private final UnreadableStore unreadable;
    private final TraceSummaries summaries;

    ArrivalStore(
            Pool pool,
            OffsetStore offsets,
            PieceStore pieces,
            TraceStore traces,
            DayStore days,
            ArrivedFeedbackStore feedback,
            FacetStore facets,
            TallyStore tallies,
            UnreadableStore unreadable,
            TraceSummaries summaries) {
        this.pool = pool;
        this.offsets = offsets;
        this.pieces = pieces;
        this.traces = traces;
        this.days = days;
        this.feedback = feedback;
        this.facets = facets;
        this.tallies = tallies;
        this.unreadable = unreadable;
        this.summaries = summaries;
    }

    /// @return how many traces are new or changed
    Uni<Integer> store(ReadBatch read, Instant now) {
        return pool.withTransaction(connection -> offsets.lock(connection, read.topic(), read.firstOffsets())
                        .chain(applied -> {
                            var left = read.without(applied);
                            var tally = left.tally(now);
                            return keep(connection, left, tally, now)
                                    .call(() -> aside(connection, left, now))
                                    .call(() -> tallies.add(connection, tally, now))
                                    .call(() -> offsets.move(
                                            connection, read.topic(), applied.topicId(), left.lastOffsets()));
                        }))
                .onFailure()
                .invoke(days::forget);
    }

    private Uni<Integer> keep(SqlConnection connection, ReadBatch read, Tally tally, Instant now) {
        var arrivals = Arrivals.of(read.spans());
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return feedback.meet(connection, arrivals)
                .chain(() -> traces.lock(connection, arrivals.keys()))
                .chain(known -> pieces.known(connection, List.copyOf(known.values()))
                        .map(spans -> new Batch(arrivals, known, spans, today)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(batch -> write(connection, batch, batch.pieces(tally), now));
    }

    private Uni<Integer> write(SqlConnection connection, Batch batch, Map<TraceKey, Piece> news, Instant now) {
        return days.ensure(connection, batch.days(news))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> pieces.insert(connection, batch, List.copyOf(news.values())))
                .chain(() -> pieces.pinAgain(connection, batch.pinned(news)))
                .chain(() -> rows(connection, batch, news))
                .chain(rows -> feedback.keep(connection, batch, news, rows))
                .chain(rows -> upsert(connection, batch, rows, now))
                .replaceWith(news.size());
    }

    private Uni<List<TraceRow>> rows(SqlConnection connection, Batch batch, Map<TraceKey, Piece> news) {
        return Multi.createFrom()
                .iterable(batch.toReadBack(news))
                .onItem()
                .transformToUniAndConcatenate(group -> knownRows(connection, batch, news, group))
                .collect()
                .asList()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(groups -> {
                    var rows = new ArrayList<>(batch.newRows(news, summaries));
                    groups.forEach(rows::addAll);
                    return rows;
                });
    }

    private Uni<List<TraceRow>> knownRows(
            SqlConnection connection, Batch batch, Map<TraceKey, Piece> news, List<KnownTrace> group) {
        return pieces.readBack(connection, group)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> group.stream()
                        .map(trace -> summaries.row(
                                batch,
                                requireNonNull(news.get(trace.key())),
                                found.getOrDefault(trace.key(), List.of())))
                        .toList());
    }

    /// A trace that another consumer saw first on another day (a partition just changed hands): all is undone and done
    /// again, now with the day that stands.
    private Uni<Void> upsert(SqlConnection connection, Batch batch, List<TraceRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return traces.upsert(connection, rows, now)
                .invoke(found -> requireSameDays(rows, found))
                .chain(() -> facets.count(connection, changes(batch, rows)));
    }

    private static FacetChanges changes(Batch batch, List<TraceRow> rows) {
        var changes = new FacetChanges();
        rows.forEach(row -> changes.replace(row.key().project(), batch.facets(row.key()), row.facets()));
        return changes;
    }

    private Uni<Void> aside(SqlConnection connection, ReadBatch read, Instant now) {
        return Multi.createFrom()
                .iterable(read.refused())
                .onItem()
                .transformToUniAndConcatenate(each -> unreadable.count(connection, each.record(), each.reason(), now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void requireSameDays(List<TraceRow> rows, Map<TraceKey, LocalDate> found) {
        for (var row : rows) {
            if (!row.day().equals(found.get(row.key()))) {
                throw new IllegalStateException("trace " + row.key().traceId() + " was first seen on another day");
            }
        }
    }
}
