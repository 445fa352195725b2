package errata.annotation.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import errata.annotation.understanding.RawSpan;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// OTLP JSON out of the test resources.
public final class OtlpFixture {
    private static final Set<String> IDS = Set.of("trace_id", "span_id", "parent_span_id");

    private OtlpFixture() {}

    public static TracesData named(String name) {
        try (var in = OtlpFixture.class.getResourceAsStream("/otlp/" + name + ".json")) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TracesData parse(byte[] json) throws IOException {
        var builder = TracesData.newBuilder();
        fill(builder, new ObjectMapper().readTree(json));
        return builder.build();
    }

    /// The spans of each trace, in the order they stand in the file.
    public static Map<String, List<RawSpan>> byTrace(TracesData traces) {
        var byTrace = new LinkedHashMap<String, List<RawSpan>>();
        SpanBody.split(traces).forEach(body -> byTrace.computeIfAbsent(body.traceId(), _ -> new java.util.ArrayList<>())
                .add(body.raw()));
        return byTrace;
    }

    private static void fill(Message.Builder builder, JsonNode node) {
        for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
            var told = node.get(field.getJsonName());
            if (told == null || told.isNull()) {
                continue;
            }
            if (field.isRepeated()) {
                told.forEach(each -> builder.addRepeatedField(field, value(builder, field, each)));
            } else {
                builder.setField(field, value(builder, field, told));
            }
        }
    }

    private static Object value(Message.Builder builder, FieldDescriptor field, JsonNode node) {
        return switch (field.getJavaType()) {
            case MESSAGE -> {
                var inner = builder.newBuilderForField(field);
                fill(inner, node);
                yield inner.build();
            }
            case BYTE_STRING ->
                ByteString.copyFrom(
                        IDS.contains(field.getName())
                                ? HexFormat.of().parseHex(node.asText())
                                : Base64.getDecoder().decode(node.asText()));
            case ENUM -> field.getEnumType().findValueByNumber(node.asInt());
            case LONG -> Long.parseUnsignedLong(node.asText().replace("-", ""));
            case INT -> node.asInt();
            case DOUBLE -> node.asDouble();
            case BOOLEAN -> node.asBoolean();
            default -> node.asText();
        };
    }
}
