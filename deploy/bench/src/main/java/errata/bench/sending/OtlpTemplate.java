package errata.bench.sending;

import com.google.protobuf.ByteString;
import errata.bench.sending.SpanBatch.Places;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A request of OTLP protobuf: traces of an assistant that asks its model and its tools in turn, ten spans each, about
/// a kibibyte a span. As in a real one, what a step is given is what the step before it said.
public final class OtlpTemplate {
    private static final int TEXT = 360;

    private final Words words;
    private final Marks marks = new Marks();
    private String said = "";

    private OtlpTemplate(long seed) {
        words = new Words(seed);
    }

    /// A batch of that many traces; another seed makes other texts.
    public static SpanBatch batch(int traces, String service, long seed) {
        return new OtlpTemplate(seed).make(traces, service);
    }

    private SpanBatch make(int traces, String service) {
        int spans = traces * SpanBatch.SPANS_OF_TRACE;
        var values = new long[spans][5];
        var resource = ResourceSpans.newBuilder();
        resource.getResourceBuilder().addAttributes(text("service.name", service));
        var scope = resource.addScopeSpansBuilder();
        scope.getScopeBuilder().setName("bench");
        for (int at = 0; at < spans; at++) {
            scope.addSpans(span(at % SpanBatch.SPANS_OF_TRACE, values[at]));
        }
        var body = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(resource)
                .build()
                .toByteArray();
        return new SpanBatch(body, places(body, values));
    }

    private Span span(int step, long[] values) {
        Arrays.setAll(values, field -> marks.mark());
        if (step == 0) {
            next();
        }
        var span = Span.newBuilder()
                .setTraceId(bytes(values[0], values[0]))
                .setSpanId(bytes(values[1]))
                .setName(step == 0 ? "answer" : step % 2 == 1 ? "chat" : "execute_tool")
                .setStartTimeUnixNano(values[3])
                .setEndTimeUnixNano(values[4]);
        if (step > 0) {
            span.setParentSpanId(bytes(values[2]));
        }
        return step > 0 && step % 2 == 0 ? tool(span).build() : chat(span, step).build();
    }

    private Span.Builder chat(Span.Builder span, int step) {
        return span.addAttributes(text("gen_ai.operation.name", step == 0 ? "invoke_agent" : "chat"))
                .addAttributes(text("gen_ai.request.model", "bench-large"))
                .addAttributes(text("gen_ai.input.messages", message("user", said)))
                .addAttributes(text("gen_ai.output.messages", message("assistant", next())))
                .addAttributes(number("gen_ai.usage.input_tokens", 120))
                .addAttributes(number("gen_ai.usage.output_tokens", 80));
    }

    private Span.Builder tool(Span.Builder span) {
        return span.addAttributes(text("gen_ai.operation.name", "execute_tool"))
                .addAttributes(text("gen_ai.tool.name", "timetable"))
                .addAttributes(text("gen_ai.tool.call.arguments", "{\"query\":\"" + said + "\"}"))
                .addAttributes(text("gen_ai.tool.call.result", "{\"found\":\"" + next() + "\"}"));
    }

    private String next() {
        said = words.text(TEXT);
        return said;
    }

    private static String message(String role, String text) {
        return "[{\"role\":\"%s\",\"parts\":[{\"type\":\"text\",\"content\":\"%s\"}]}]".formatted(role, text);
    }

    private static Places places(byte[] body, long[][] values) {
        var found = new int[5][values.length];
        int from = 0;
        for (int at = 0; at < values.length; at++) {
            boolean root = at % SpanBatch.SPANS_OF_TRACE == 0;
            found[0][at] = Marks.place(body, from, values[at][0], ByteOrder.BIG_ENDIAN);
            found[1][at] = Marks.place(body, found[0][at], values[at][1], ByteOrder.BIG_ENDIAN);
            found[2][at] = root ? -1 : Marks.place(body, found[1][at], values[at][2], ByteOrder.BIG_ENDIAN);
            found[3][at] = Marks.place(body, found[1][at], values[at][3], ByteOrder.LITTLE_ENDIAN);
            found[4][at] = Marks.place(body, found[3][at], values[at][4], ByteOrder.LITTLE_ENDIAN);
            from = found[4][at];
        }
        return new Places(found[0], found[1], found[2], found[3], found[4], ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteString bytes(long... values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        Arrays.stream(values).forEach(bytes::putLong);
        return ByteString.copyFrom(bytes.flip());
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static KeyValue number(String key, long value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setIntValue(value))
                .build();
    }
}
