package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// One log record as a span: a child of the span it was written in, with one event that holds what the record says. Its
/// id is made from its content, so a record that is sent again is the same carrier.
final class CarrierSpan {
    /// Stands on every carrier, so that nobody takes it for a step of the trace.
    static final String LOG = "errata.log";

    private static final String BODY = "body";
    private static final int ID_BYTES = 8;

    private CarrierSpan() {}

    static Span of(LogRecord log, String name) {
        long time = log.getTimeUnixNano() != 0 ? log.getTimeUnixNano() : log.getObservedTimeUnixNano();
        return Span.newBuilder()
                .setTraceId(log.getTraceId())
                .setSpanId(id(log))
                .setParentSpanId(log.getSpanId())
                .setName(name)
                .setStartTimeUnixNano(time)
                .setEndTimeUnixNano(time)
                .addAttributes(KeyValue.newBuilder()
                        .setKey(LOG)
                        .setValue(AnyValue.newBuilder().setBoolValue(true)))
                .addEvents(Span.Event.newBuilder()
                        .setName(name)
                        .setTimeUnixNano(time)
                        .addAllAttributes(attributes(log)))
                .build();
    }

    /// The attributes, and the body beside them; where both have a key, the attribute stays.
    private static List<KeyValue> attributes(LogRecord log) {
        var all = new ArrayList<>(log.getAttributesList());
        if (!log.hasBody()) {
            return all;
        }
        if (!log.getBody().hasKvlistValue()) {
            all.add(KeyValue.newBuilder().setKey(BODY).setValue(log.getBody()).build());
            return all;
        }
        var taken = new HashSet<String>();
        all.forEach(attribute -> taken.add(attribute.getKey()));
        log.getBody().getKvlistValue().getValuesList().stream()
                .filter(entry -> taken.add(entry.getKey()))
                .forEach(all::add);
        return all;
    }

    private static ByteString id(LogRecord log) {
        var id = sha256(log.toByteArray());
        boolean zero = true;
        for (int i = 0; i < ID_BYTES; i++) {
            zero &= id[i] == 0;
        }
        id[0] = zero ? 1 : id[0];
        return ByteString.copyFrom(id, 0, ID_BYTES);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
