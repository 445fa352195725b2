package errata.annotation.arriving;

import errata.annotation.otlp.SpanBody;
import errata.events.ProjectId;

/// A span as it came off the topic.
///
/// @param imported out of a file: no later span of the trace is on its way from somewhere else
record ArrivedSpan(ProjectId project, SpanBody body, boolean imported) {

    TraceKey trace() {
        return new TraceKey(project.value(), body.traceId());
    }
}
