package errata.annotation.arriving;

import errata.annotation.counting.Origin;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.RawSpan;
import errata.events.ProjectId;

/// A span as it came off the topic. Its protobuf is not held: a batch of them took more memory than all that is read of
/// it, and only a record that is kept in part asks for it again.
///
/// @param record that brought it, at that `place`; `ofSpans` of them came with it
record ArrivedSpan(
        ReceivedRecord record, int ofSpans, int place, ProjectId project, Origin origin, RawSpan raw, SpanKey key) {

    static ArrivedSpan of(ReceivedRecord record, int ofSpans, int place, ProjectId project, SpanBody body) {
        // Before its texts are read: they would have to be encoded again.
        long hash = SpanKey.hash(body);
        var raw = body.raw();
        return new ArrivedSpan(
                record, ofSpans, place, project, record.origin(project.value()), raw, SpanKey.of(raw, hash));
    }

    TraceKey trace() {
        return new TraceKey(project.value(), raw.traceId());
    }
}
