package errata.ingest.otlp;

import errata.events.ProjectId;
import errata.events.TraceId;
import java.util.List;

/// Spans of one trace on their way into one Kafka record: a `TracesData` message, written only when it is sent.
/// `redacted` counts the values that redaction changed.
public record TraceRecord(ProjectId project, TraceId trace, List<SpanGroup> groups, int redacted) {

    public TraceRecord {
        groups = List.copyOf(groups);
    }

    public TraceRecord(ProjectId project, TraceId trace, List<SpanGroup> groups) {
        this(project, trace, groups, 0);
    }

    public int spans() {
        return groups.stream().mapToInt(group -> group.spans().size()).sum();
    }

    public byte[] toBytes() {
        return PackedTraces.bytes(groups);
    }
}
