package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import errata.ingest.otlp.SpanGroup;
import errata.ingest.otlp.WellFormed;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Writes a conversation as the span an instrumented program would have sent: one root span of the kind `chat`.
final class ConversationSpan {
    private static final long NANOS = 1_000_000_000L;
    private static final ByteString SCOPE =
            InstrumentationScope.newBuilder().setName("errata.import").build().toByteString();

    private final Conversation conversation;
    private final Span.Builder span = Span.newBuilder();
    private final Resource.Builder resource = Resource.newBuilder();

    private ConversationSpan(Conversation conversation) {
        this.conversation = conversation;
    }

    /// @param undated when a conversation without a time of its own began
    static SpanGroup of(Conversation conversation, TraceNames.Named named, String file, Supplier<Instant> undated) {
        var writing = new ConversationSpan(conversation);
        writing.identity(named, file);
        writing.times(undated);
        writing.messages();
        conversation.fields().forEach(writing::field);
        return new SpanGroup(
                writing.resource.build().toByteString(),
                "",
                SCOPE,
                "",
                List.of(writing.span.build().toByteString()));
    }

    private void identity(TraceNames.Named named, String file) {
        var trace = HexFormat.of().parseHex(named.trace().value());
        span.setTraceId(ByteString.copyFrom(trace))
                .setSpanId(spanId(trace))
                .setName(Optional.ofNullable(conversation.text("name"))
                        .map(WellFormed::text)
                        .orElse(file))
                .setKind(Span.SpanKind.SPAN_KIND_INTERNAL);
        attribute("gen_ai.operation.name", "chat");
        attribute("errata.external_id", named.external());
    }

    /// One half of the trace id laid over the other: the same whenever it is imported, and never all zero.
    private static ByteString spanId(byte[] trace) {
        var id = new byte[8];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) (trace[i] ^ trace[i + id.length]);
        }
        id[0] |= 1;
        return ByteString.copyFrom(id);
    }

    private void times(Supplier<Instant> undated) {
        var start = KnownFields.time(KnownFields.STARTS, conversation).orElseGet(undated);
        var end = KnownFields.time(KnownFields.ENDS, conversation)
                .filter(start::isBefore)
                .orElse(start);
        span.setStartTimeUnixNano(nanos(start)).setEndTimeUnixNano(nanos(end));
    }

    private void messages() {
        if (!conversation.input().isEmpty()) {
            attribute("gen_ai.input.messages", conversation.input().toString());
        }
        if (!conversation.output().isEmpty()) {
            attribute("gen_ai.output.messages", conversation.output().toString());
        }
        var tools = conversation.tools();
        if (tools != null) {
            attribute("gen_ai.tool.definitions", tools.toString());
        }
    }

    private void field(String name, JsonNode value) {
        if (KnownFields.isTime(name) || name.equals("name")) {
            return;
        }
        if (name.equals("error") && value.isTextual() && !value.asText().isBlank()) {
            span.setStatus(Status.newBuilder()
                    .setCode(Status.StatusCode.STATUS_CODE_ERROR)
                    .setMessage(WellFormed.text(value.asText())));
        } else if (name.equals("usage") && value.isObject()) {
            KnownFields.USAGE.forEach((field, attribute) -> {
                if (value.path(field).isIntegralNumber()) {
                    span.addAttributes(keyValue(attribute, value.path(field)));
                }
            });
        } else if (KnownFields.OF_RESOURCE.containsKey(name)) {
            resource.addAttributes(keyValue(KnownFields.attributeOfResource(name), value));
        } else {
            span.addAttributes(keyValue(KnownFields.attributeOfSpan(name), value));
        }
    }

    private void attribute(String key, String value) {
        span.addAttributes(KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(WellFormed.text(value))));
    }

    private static KeyValue keyValue(String key, JsonNode value) {
        var any = AnyValue.newBuilder();
        if (value.isBoolean()) {
            any.setBoolValue(value.booleanValue());
        } else if (value.isIntegralNumber() && value.canConvertToLong()) {
            any.setIntValue(value.longValue());
        } else if (value.isNumber()) {
            any.setDoubleValue(value.doubleValue());
        } else {
            any.setStringValue(WellFormed.text(value.isTextual() ? value.asText() : value.toString()));
        }
        return KeyValue.newBuilder().setKey(WellFormed.text(key)).setValue(any).build();
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * NANOS + time.getNano();
    }
}
