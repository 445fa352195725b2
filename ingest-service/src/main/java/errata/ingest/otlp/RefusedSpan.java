package errata.ingest.otlp;

import errata.events.ProjectId;
import java.util.List;

/// A span that was refused, with the resource and scope it came under. Its bytes belong to the request: who keeps it
/// longer takes `toBytes()`. The ids are hex and may be of any length, or empty.
public record RefusedSpan(
        ProjectId project, RefusalCode code, String reason, String traceId, String spanId, SpanGroup group) {

    /// The span as it came, as `TracesData`. Empty if it is larger than any record may be.
    public byte[] toBytes() {
        var groups = List.of(group);
        return PackedTraces.size(groups) > OtlpLimits.STANDARD.record() ? new byte[0] : PackedTraces.bytes(groups);
    }
}
