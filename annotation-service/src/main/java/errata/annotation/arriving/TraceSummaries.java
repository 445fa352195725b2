package errata.annotation.arriving;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.TraceUnderstanding;
import errata.annotation.understanding.UnderstoodTrace;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/// Says what a trace is about. A trace nobody can understand is kept and listed all the same.
@Singleton
final class TraceSummaries {
    private static final Logger LOG = Logger.getLogger(TraceSummaries.class);

    private final TraceUnderstanding understanding;
    private final TraceUnderstanding bare;

    TraceSummaries(TraceUnderstanding understanding, Json json) {
        this.understanding = understanding;
        this.bare = new TraceUnderstanding(MappingTable.of(List.of()), json);
    }

    /// @param spans all of the trace; the first ones when it is huge
    TraceRow row(Batch batch, Piece piece, List<RawSpan> spans) {
        var key = piece.trace();
        return row(
                key,
                batch.day(key),
                batch.imported(key),
                batch.settled(key),
                piece.after().count(),
                spans);
    }

    TraceRow row(TraceKey key, LocalDate day, boolean imported, boolean settled, int spanCount, List<RawSpan> spans) {
        var trace = understood(key, spans);
        var summary = trace.summary();
        var words = Words.vector(SearchText.of(key.traceId(), trace));
        return new TraceRow(key, day, imported, settled, spanCount, summary, Marks.of(summary), words);
    }

    private UnderstoodTrace understood(TraceKey key, List<RawSpan> spans) {
        try {
            return understanding.of(spans);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e, "trace not understood project=%s trace=%s spans=%d", key.project(), key.traceId(), spans.size());
            return bare.of(spans);
        }
    }
}
