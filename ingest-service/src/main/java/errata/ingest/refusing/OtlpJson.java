package errata.ingest.refusing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import com.google.protobuf.Message;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// An OTLP message as OTLP/JSON writes it: ids in hex, other bytes in base64, 64-bit integers as texts.
final class OtlpJson {
    private OtlpJson() {}

    static ObjectNode of(Message message) {
        var node = JsonNodeFactory.instance.objectNode();
        message.getAllFields().forEach((field, value) -> {
            if (field.isRepeated()) {
                var list = node.putArray(field.getJsonName());
                ((List<?>) value).forEach(one -> add(list, field, one));
            } else {
                var list = JsonNodeFactory.instance.arrayNode();
                add(list, field, value);
                node.set(field.getJsonName(), list.get(0));
            }
        });
        return node;
    }

    private static void add(ArrayNode list, FieldDescriptor field, Object value) {
        switch (value) {
            case Message nested -> list.add(of(nested));
            case ByteString bytes
            when field.getName().endsWith("_id") -> list.add(HexFormat.of().formatHex(bytes.toByteArray()));
            case ByteString bytes -> list.add(Base64.getEncoder().encodeToString(bytes.toByteArray()));
            case Long number -> list.add(isUnsigned(field) ? Long.toUnsignedString(number) : Long.toString(number));
            case Integer number -> list.add(Integer.toUnsignedLong(number));
            case Boolean truth -> list.add(truth);
            case Double number -> list.add(number);
            case EnumValueDescriptor constant -> list.add(constant.getNumber());
            default -> list.add(value.toString());
        }
    }

    private static boolean isUnsigned(FieldDescriptor field) {
        return field.getType() == Type.FIXED64 || field.getType() == Type.UINT64;
    }
}
