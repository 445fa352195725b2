package errata.annotation.arriving;

import com.google.protobuf.InvalidProtocolBufferException;
import errata.annotation.otlp.SpanBody;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// What one batch brought of a trace, without what was here already.
///
/// @param after which spans of the trace are here with this piece
record Piece(TraceKey trace, int ordinal, List<ArrivedSpan> spans, KnownSpans after) {

    Instant startedAt() {
        return spans.stream()
                .map(span -> span.raw().startedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    byte[] keys() {
        return SpanKey.together(spans.stream().map(ArrivedSpan::key).toList());
    }

    /// TracesData. A record of which every span is kept is kept as it came: protobuf messages put behind each other are
    /// one message with the lists of both.
    byte[] body() {
        var kept = new IdentityHashMap<ReceivedRecord, Integer>();
        spans.forEach(span -> kept.merge(span.record(), 1, Integer::sum));
        var bodies = new IdentityHashMap<ReceivedRecord, List<SpanBody>>();
        var out = new ByteArrayOutputStream();
        for (var span : spans) {
            var left = kept.get(span.record());
            if (left == null) {
                continue;
            }
            if (left == span.ofSpans()) {
                out.writeBytes(span.record().value());
                kept.remove(span.record());
            } else {
                out.writeBytes(TracesData.newBuilder()
                        .addResourceSpans(bodies.computeIfAbsent(span.record(), Piece::bodies)
                                .get(span.place())
                                .content())
                        .build()
                        .toByteArray());
            }
        }
        return out.toByteArray();
    }

    private static List<SpanBody> bodies(ReceivedRecord record) {
        try {
            return record.bodies();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a record that was read cannot be read again", e);
        }
    }
}
