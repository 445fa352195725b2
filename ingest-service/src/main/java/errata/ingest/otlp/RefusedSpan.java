package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import errata.events.ProjectId;
import java.util.HexFormat;
import java.util.List;

/// A span that was refused, with the resource and scope it came under. The ids are hex and may be of any length, or
/// empty.
public record RefusedSpan(
        ProjectId project,
        RefusalCode code,
        String reason,
        ByteString traceIdBytes,
        ByteString spanIdBytes,
        SpanGroup group) {

    public String traceId() {
        return hex(traceIdBytes);
    }

    public String spanId() {
        return hex(spanIdBytes);
    }

    /// The span as it came, as `TracesData`. Empty if it is larger than any record may be.
    public byte[] toBytes() {
        var groups = List.of(group);
        return PackedTraces.size(groups) > OtlpLimits.STANDARD.record() ? new byte[0] : PackedTraces.bytes(groups);
    }

    private static String hex(ByteString id) {
        return id.size() > 64 ? "" : HexFormat.of().formatHex(id.toByteArray());
    }
}
