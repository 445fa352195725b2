package errata.annotation.arriving;

import errata.annotation.counting.Origin;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.RawSpan;
import errata.events.ProjectId;

/// A span as it came off the topic.
///
/// @param record that brought it; `ofSpans` of them came with it
record ArrivedSpan(
        ReceivedRecord record, int ofSpans, ProjectId project, Origin origin, SpanBody body, RawSpan raw, SpanKey key) {

    static ArrivedSpan of(ReceivedRecord record, int ofSpans, ProjectId project, SpanBody body) {
        // First, as long as its texts are bytes: once read they are texts, and would be made bytes again.
        long hash = SpanKey.hash(body);
        var raw = body.raw();
        return new ArrivedSpan(
                record, ofSpans, project, record.origin(project.value()), body, raw, SpanKey.of(raw, hash));
    }

    TraceKey trace() {
        return new TraceKey(project.value(), raw.traceId());
    }
}
