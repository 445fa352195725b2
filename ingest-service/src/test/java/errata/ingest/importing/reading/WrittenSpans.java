package errata.ingest.importing.reading;

import com.google.protobuf.InvalidProtocolBufferException;
import errata.ingest.otlp.SpanGroup;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader made of a record, in a form that tests can look at.
public final class WrittenSpans {
    public static final Instant UNDATED = Instant.parse("2025-06-01T00:00:00Z");
    private static final HexFormat HEX = HexFormat.of();

    private WrittenSpans() {}

    /// One span, with the values of its attributes as texts.
    public record Written(
            String trace,
            String id,
            String parent,
            String name,
            Instant start,
            Instant end,
            Map<String, String> attributes,
            Span span) {}

    public static Reading.Taken taken(RecordReader reader, String record) throws IOException {
        return (Reading.Taken) reader.read(record.getBytes(StandardCharsets.UTF_8), 0);
    }

    public static String refused(RecordReader reader, String record) throws IOException {
        return ((Reading.Refused) reader.read(record.getBytes(StandardCharsets.UTF_8), 0)).reason();
    }

    public static List<Written> spans(RecordReader reader, String record) throws IOException {
        return spans(taken(reader, record));
    }

    public static List<Written> spans(Reading.Taken taken) {
        return taken.spans().groups().stream()
                .flatMap(group -> group.spans().stream().map(_ -> written(group)))
                .toList();
    }

    private static Written written(SpanGroup group) {
        try {
            var span = Span.parseFrom(group.spans().getFirst());
            var attributes = new LinkedHashMap<String, String>();
            span.getAttributesList().forEach(each -> {
                var value = each.getValue();
                var text =
                        switch (value.getValueCase()) {
                            case STRING_VALUE -> value.getStringValue();
                            case INT_VALUE -> Long.toString(value.getIntValue());
                            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
                            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
                            default -> "?";
                        };
                attributes.put(each.getKey(), text);
            });
            return new Written(
                    HEX.formatHex(span.getTraceId().toByteArray()),
                    HEX.formatHex(span.getSpanId().toByteArray()),
                    HEX.formatHex(span.getParentSpanId().toByteArray()),
                    span.getName(),
                    Instant.ofEpochSecond(0, span.getStartTimeUnixNano()),
                    Instant.ofEpochSecond(0, span.getEndTimeUnixNano()),
                    attributes,
                    span);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
