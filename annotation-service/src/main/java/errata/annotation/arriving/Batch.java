package errata.annotation.arriving;

import errata.annotation.counting.Tally;
import errata.annotation.facts.TraceFacets;
import errata.annotation.understanding.RawSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Arrivals beside what is known of their traces. A trace keeps the day of its first arrival.
///
/// @param spans which spans of the known traces are here
record Batch(Arrivals arrivals, Map<TraceKey, KnownTrace> known, Map<TraceKey, KnownSpans> spans, LocalDate today) {
    // Spans read back at once, so that a batch of huge traces does not fill the memory.
    private static final int SPANS_AT_ONCE = 2_000;

    LocalDate day(TraceKey key) {
        var trace = known.get(key);
        return trace == null ? today : trace.day();
    }

    Set<LocalDate> days(Map<TraceKey, Piece> pieces) {
        return pieces.keySet().stream().map(this::day).collect(Collectors.toSet());
    }

    boolean settled(TraceKey key) {
        var trace = known.get(key);
        return trace != null && trace.settled();
    }

    @Nullable
    TraceFacets facets(TraceKey key) {
        var trace = known.get(key);
        return trace == null ? null : trace.facets();
    }

    boolean imported(TraceKey key) {
        var arrived = arrivals.traces().get(key);
        return arrived != null && arrived.getFirst().record().isImported();
    }

    /// What is new or says something else than before. The same span again with the same content is dropped, and every
    /// span is counted by what became of it.
    Map<TraceKey, Piece> pieces(Tally tally) {
        var pieces = new TreeMap<TraceKey, Piece>();
        arrivals.traces().forEach((key, arrived) -> {
            var here = spans.getOrDefault(key, KnownSpans.none());
            var latest = new LinkedHashMap<>(here.latest());
            var kept = new ArrayList<ArrivedSpan>(arrived.size());
            for (var span : arrived) {
                if (isNews(latest.put(span.key().id(), span.key()), span, tally)) {
                    kept.add(span);
                }
            }
            if (!kept.isEmpty()) {
                pieces.put(key, new Piece(key, here.pieces(), kept, new KnownSpans(latest, here.pieces() + 1)));
            }
        });
        arrivals.annotations().forEach(span -> tally.stored(span.origin()));
        return pieces;
    }

    private static boolean isNews(@Nullable SpanKey before, ArrivedSpan span, Tally tally) {
        if (before == null) {
            tally.stored(span.origin());
        } else if (before.hash() == span.key().hash()) {
            tally.duplicate(span.origin());
            return false;
        } else {
            tally.amended(span.origin());
        }
        return true;
    }

    /// Traces whose spans have all come with this batch: nothing has to be read back.
    List<TraceRow> newRows(Map<TraceKey, Piece> pieces, TraceSummaries summaries) {
        return pieces.values().stream()
                .filter(piece -> !known.containsKey(piece.trace()))
                .map(piece -> {
                    var spans = new LinkedHashMap<String, RawSpan>();
                    piece.spans().forEach(span -> spans.put(span.raw().spanId(), span.raw()));
                    return summaries.row(this, piece, List.copyOf(spans.values()));
                })
                .toList();
    }

    /// Known traces that changed, in groups that can be read back at once.
    List<List<KnownTrace>> toReadBack(Map<TraceKey, Piece> pieces) {
        var groups = new ArrayList<List<KnownTrace>>();
        var group = new ArrayList<KnownTrace>();
        int spans = 0;
        for (var trace : changed(pieces)) {
            if (spans + trace.spanCount() > SPANS_AT_ONCE && !group.isEmpty()) {
                groups.add(List.copyOf(group));
                group.clear();
                spans = 0;
            }
            group.add(trace);
            spans += trace.spanCount();
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    List<KnownTrace> pinned(Map<TraceKey, Piece> pieces) {
        return changed(pieces).stream().filter(KnownTrace::pinned).toList();
    }

    private List<KnownTrace> changed(Map<TraceKey, Piece> pieces) {
        return known.values().stream()
                .filter(trace -> pieces.containsKey(trace.key()))
                .toList();
    }
}
