package errata.ingest.otlp;

import errata.events.ProjectId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A span that was refused, with the resource and scope it came under. Its bytes belong to the request: who keeps it
/// longer writes them elsewhere. The ids are hex and may be of any length, or empty.
public record RefusedSpan(
        ProjectId project, RefusalCode code, String reason, String traceId, String spanId, SpanGroup group) {

    /// Bytes of the span as `TracesData`.
    public int size() {
        return PackedTraces.size(List.of(group));
    }

    /// The span as it came, as `TracesData`.
    public void writeTo(OutputStream out) throws IOException {
        PackedTraces.write(List.of(group), out);
    }
}
