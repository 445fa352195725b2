package errata.ingest.refusing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.util.Base64;

/// Refusals in answers.
final class RefusalJson {
    private static final int LARGEST_SHOWN = 1024 * 1024;

    private RefusalJson() {}

    static ObjectNode item(KeptRefusal kept) {
        var refusal = kept.refusal();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("id", refusal.id().toString())
                .put("at", refusal.at().toString())
                .put("code", refusal.code())
                .put("reason", refusal.reason())
                .put("refusedBy", refusal.refusedBy())
                .put("source", refusal.source())
                .put("traceId", refusal.traceId())
                .put("spanId", refusal.spanId())
                .put("name", refusal.name())
                .put("size", refusal.size())
                .put("state", kept.replayedAt() == null ? "refused" : "replayed");
        if (kept.replayedAt() != null) {
            node.put("replayedAt", kept.replayedAt().toString());
        }
        return node;
    }

    /// With what was refused: as OTLP/JSON, or its bytes if it is none. Larger ones can be downloaded.
    static ObjectNode whole(KeptRefusal kept) {
        var node = item(kept);
        var body = kept.refusal().body();
        node.put("kept", body != null);
        if (body == null && kept.refusal().lacks() != null) {
            node.put("lacks", kept.refusal().lacks());
        }
        if (body != null) {
            body.read(LARGEST_SHOWN).ifPresent(whole -> show(whole, node));
        }
        return node;
    }

    private static void show(byte[] whole, ObjectNode node) {
        try {
            node.set("span", OtlpJson.of(TracesData.parseFrom(whole)));
        } catch (InvalidProtocolBufferException e) {
            node.put("bytes", Base64.getEncoder().encodeToString(whole));
        }
    }
}
