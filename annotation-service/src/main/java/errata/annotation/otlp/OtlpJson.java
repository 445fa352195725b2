package errata.annotation.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// OTLP in its JSON form: ids in hex (not base64, as plain protobuf JSON has them), enums as numbers, 64-bit integers
/// as strings. What it writes can be posted to /v1/traces again.
public final class OtlpJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> IDS = Set.of("trace_id", "span_id", "parent_span_id");

    private OtlpJson() {}

    public static byte[] bytes(TracesData traces) {
        var out = new ByteArrayOutputStream(traces.getSerializedSize() * 2);
        try (var json = JSON.createGenerator(out)) {
            write(traces, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Message message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var field : message.getAllFields().entrySet()) {
            json.writeFieldName(field.getKey().getJsonName());
            if (field.getValue() instanceof List<?> list) {
                json.writeStartArray();
                for (Object each : list) {
                    write(field.getKey(), each, json);
                }
                json.writeEndArray();
            } else {
                write(field.getKey(), field.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void write(FieldDescriptor field, Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Message message -> write(message, json);
            case ByteString bytes -> json.writeString(text(field, bytes.toByteArray()));
            case EnumValueDescriptor word -> json.writeNumber(word.getNumber());
            case Long number -> json.writeString(unsigned(field, number));
            case Integer number -> json.writeNumber(Integer.toUnsignedLong(number));
            case Double number -> writeDouble(number, json);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(String.valueOf(value));
        }
    }

    private static String text(FieldDescriptor field, byte[] bytes) {
        return IDS.contains(field.getName())
                ? HexFormat.of().formatHex(bytes)
                : Base64.getEncoder().encodeToString(bytes);
    }

    private static String unsigned(FieldDescriptor field, long number) {
        return field.getType() == FieldDescriptor.Type.INT64 ? Long.toString(number) : Long.toUnsignedString(number);
    }

    private static void writeDouble(double number, JsonGenerator json) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Double.toString(number));
        }
    }
}
