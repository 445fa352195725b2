package errata.annotation.arriving;

import errata.annotation.counting.Origin;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.RawSpan;
import errata.events.ProjectId;

/// A span as it came off the topic.
///
/// @param record that brought it; `ofSpans` of them came with it
record ArrivedSpan(ReceivedRecord record, int ofSpans, ProjectId project, SpanBody body, RawSpan raw, SpanKey key) {

    static ArrivedSpan of(ReceivedRecord record, int ofSpans, ProjectId project, SpanBody body) {
        var raw = body.raw();
        return new ArrivedSpan(record, ofSpans, project, body, raw, SpanKey.of(body, raw));
    }

    TraceKey trace() {
        return new TraceKey(project.value(), raw.traceId());
    }

    Origin origin() {
        return record.origin(project.value());
    }
}
