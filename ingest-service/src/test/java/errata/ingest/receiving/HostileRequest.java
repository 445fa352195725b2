package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A request that no honest sender would send. The same seed makes the same request.
record HostileRequest(Way way, byte[] body, boolean gzip) {
    private static final int MIB = 1024 * 1024;
    private static final int[] LENGTHS = {0, 1, 7, 8, 9, 15, 16, 17, 1000};
    private static final String[] NUMBERS = {
        "1e400",
        "-1",
        "99999999999999999999",
        "1.5",
        "\"-9223372036854775809\"",
        "NaN",
        "\"\"",
        "null",
        "[1]",
        "{}",
        "true"
    };
    private static final byte[][] NO_UTF8 = {
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xFF},
        {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
    };

    enum Way {
        PROTOBUF,
        JSON,
        GRPC
    }

    static HostileRequest of(long seed) {
        var random = new Random(seed);
        var way = Way.values()[random.nextInt(3)];
        if (random.nextInt(1000) == 0) {
            return new HostileRequest(way, packed(new byte[70 * MIB]), true);
        }
        var body = way == Way.JSON ? json(random) : protobuf(random);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            body = mutated(body, random);
        }
        return switch (random.nextInt(8)) {
            case 0 -> new HostileRequest(way, mutated(packed(body), random), true);
            case 1 -> new HostileRequest(way, packed(body), true);
            case 2 -> new HostileRequest(way, body, true); // says so, and is not
            default -> new HostileRequest(way, body, false);
        };
    }

    private static byte[] protobuf(Random random) {
        var spans = List.of(strange(random), span(random.nextInt(1, 99), 2).build());
        return export("hostile", spans).toByteArray();
    }

    private static Span strange(Random random) {
        var span = span(0xF1, random.nextInt(1, 1000)).addAttributes(attribute("input", "äöü 😀"));
        return switch (random.nextInt(6)) {
            case 0 -> span.setTraceId(bytes(random)).build();
            case 1 ->
                span.setSpanId(bytes(random)).setParentSpanId(bytes(random)).build();
            case 2 ->
                span.setStartTimeUnixNano(random.nextLong())
                        .setKindValue(random.nextInt())
                        .setFlags(random.nextInt())
                        .build();
            case 3 -> nested(span, random.nextInt(200));
            case 4 -> broken(span.build(), NO_UTF8[random.nextInt(NO_UTF8.length)]);
            default ->
                span.addAttributes(attribute("input", "w".repeat(random.nextInt(3000))))
                        .build();
        };
    }

    private static ByteString bytes(Random random) {
        var bytes = new byte[LENGTHS[random.nextInt(LENGTHS.length)]];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        }
        return ByteString.copyFrom(bytes);
    }

    private static Span nested(Span.Builder span, int depth) {
        var value = AnyValue.newBuilder().setStringValue("x");
        for (int i = 0; i < depth; i++) {
            value = AnyValue.newBuilder().setArrayValue(ArrayValue.newBuilder().addValues(value));
        }
        span.addAttributesBuilder().setKey("deep").setValue(value);
        return span.build();
    }

    /// An unknown field stands for the text, which protobuf would not write.
    private static Span broken(Span span, byte[] text) {
        var name = UnknownFieldSet.newBuilder()
                .addField(
                        Span.NAME_FIELD_NUMBER,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFrom(text))
                                .build())
                .build();
        return span.toBuilder().setUnknownFields(name).build();
    }

    private static byte[] json(Random random) {
        var number = NUMBERS[random.nextInt(NUMBERS.length)];
        int depth = random.nextInt(20) == 0 ? 2000 : random.nextInt(100);
        var id = "ab".repeat(LENGTHS[random.nextInt(LENGTHS.length)]);
        return """
                {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"hostile"}}]},
                "scopeSpans":[{"spans":[
                  {"traceId":"%s","spanId":"00000000000000f1","startTimeUnixNano":%s,"kind":%s},
                  {"traceId":"000000000000000000000000000000f1","spanId":"%s","attributes":[{"key":"a","value":%s}]},
                  {"traceId":"000000000000000000000000000000f2","spanId":"00000000000000f2","name":"\\ud800","flags":%s}
                ]}]}]}""".formatted(
                        id,
                        number,
                        number,
                        id,
                        "{\"arrayValue\":{\"values\":[".repeat(depth) + "]}}".repeat(depth),
                        number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] body, Random random) {
        var bytes = body.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            case 3 -> System.arraycopy(bytes, 0, bytes, at, Math.min(bytes.length - at, random.nextInt(40)));
            case 4 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(12)), (byte) 0xFF);
            default -> bytes[at] = (byte) "{}[]\":,0\\".charAt(random.nextInt(9));
        }
        return bytes;
    }

    private static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
