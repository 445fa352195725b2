package errata.ingest.otlp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One JSON value as OTLP/JSON writes it: ids in hex of any case, 64-bit integers as strings or numbers, enums as
/// integers. `null` means that the value does not fit.
final class JsonScalar {
    private static final double TWO_TO_63 = 0x1p63;

    private final JsonParser json;

    JsonScalar(JsonParser json) {
        this.json = json;
    }

    @Nullable
    Object read(FieldDescriptor field) throws IOException {
        try {
            return switch (field.getJavaType()) {
                case STRING -> isText() ? WellFormed.text(json.getText()) : null;
                case BYTE_STRING -> isText() ? bytes(field) : null;
                case BOOLEAN -> truth();
                case DOUBLE -> decimal();
                case FLOAT -> null;
                case INT -> small(integer(field));
                case LONG -> integer(field);
                case ENUM -> constant(field);
                case MESSAGE -> null;
            };
        } catch (IllegalArgumentException e) {
            return null; // neither hex nor base64 nor a number
        }
    }

    private boolean isText() {
        return json.currentToken() == JsonToken.VALUE_STRING;
    }

    private ByteString bytes(FieldDescriptor field) throws IOException {
        return ByteString.copyFrom(
                JsonFields.isId(field)
                        ? HexFormat.of().parseHex(json.getText())
                        : Base64.getDecoder().decode(json.getText()));
    }

    private @Nullable Boolean truth() {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private @Nullable Double decimal() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_STRING -> Double.valueOf(json.getText());
            default -> null;
        };
    }

    private @Nullable Long integer(FieldDescriptor field) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> parse(json.getText(), field);
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parse(json.getText(), field)
                        : (Long) json.getLongValue();
            case VALUE_NUMBER_FLOAT -> whole(json.getDoubleValue());
            default -> null;
        };
    }

    private static Long parse(String digits, FieldDescriptor field) {
        return isUnsigned(field) ? Long.parseUnsignedLong(digits) : Long.parseLong(digits);
    }

    private static boolean isUnsigned(FieldDescriptor field) {
        return field.getType() == Type.FIXED64 || field.getType() == Type.UINT64;
    }

    private static @Nullable Long whole(double value) {
        return Math.rint(value) == value && Math.abs(value) < TWO_TO_63 ? (Long) (long) value : null;
    }

    // All 32-bit fields of OTLP are unsigned; their upper half is negative in Java.
    private static @Nullable Integer small(@Nullable Long value) {
        return value == null || value < 0 || value > 0xFFFF_FFFFL ? null : (Integer) value.intValue();
    }

    private @Nullable Object constant(FieldDescriptor field) throws IOException {
        if (isText()) {
            return field.getEnumType().findValueByName(json.getText());
        }
        var number = integer(field);
        return number == null || number != number.intValue()
                ? null
                : field.getEnumType().findValueByNumberCreatingIfUnknown(number.intValue());
    }
}
