package errata.ingest.redacting;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Redacts values of OTLP, whatever they are nested in, and counts those it changed.
final class RedactValues {
    private final Redaction rules;
    private final boolean cut;
    private int changed;

    /// @param cut the texts may have been cut, so that half a secret can stand at their end
    RedactValues(Redaction rules, boolean cut) {
        this.rules = rules;
        this.cut = cut;
    }

    int changed() {
        return changed;
    }

    String text(String raw) {
        var text = rules.text(cut ? CutEnd.without(raw) : raw);
        if (!text.equals(raw)) {
            changed++;
        }
        return text;
    }

    List<KeyValue> attributes(List<KeyValue> attributes) {
        return attributes(attributes, "");
    }

    private List<KeyValue> attributes(List<KeyValue> attributes, String path) {
        var redacted = new ArrayList<KeyValue>(attributes.size());
        for (var attribute : attributes) {
            redacted.add(attribute(attribute, path));
        }
        return redacted;
    }

    private KeyValue attribute(KeyValue attribute, String path) {
        var place = path + attribute.getKey();
        if (!rules.removes(place, !path.isEmpty())) {
            return attribute.toBuilder()
                    .setKey(text(attribute.getKey()))
                    .setValue(value(attribute.getValue(), place + "."))
                    .build();
        }
        var mark = AnyValue.newBuilder()
                .setStringValue(rules.removed(attribute.getValue().getSerializedSize()))
                .build();
        if (!mark.equals(attribute.getValue())) {
            changed++;
        }
        return KeyValue.newBuilder()
                .setKey(text(attribute.getKey()))
                .setValue(mark)
                .build();
    }

    private AnyValue value(AnyValue value, String path) {
        return switch (value.getValueCase()) {
            case STRING_VALUE ->
                AnyValue.newBuilder()
                        .setStringValue(text(value.getStringValue()))
                        .build();
            case BYTES_VALUE ->
                AnyValue.newBuilder()
                        .setBytesValue(bytes(value.getBytesValue()))
                        .build();
            case INT_VALUE -> number(value);
            case ARRAY_VALUE -> {
                var list = ArrayValue.newBuilder();
                value.getArrayValue().getValuesList().forEach(one -> list.addValues(value(one, path)));
                yield AnyValue.newBuilder().setArrayValue(list).build();
            }
            case KVLIST_VALUE -> {
                var inner = attributes(value.getKvlistValue().getValuesList(), path);
                yield AnyValue.newBuilder()
                        .setKvlistValue(KeyValueList.newBuilder().addAllValues(inner))
                        .build();
            }
            default -> value;
        };
    }

    private AnyValue number(AnyValue value) {
        var digits = Long.toString(value.getIntValue());
        var text = rules.number(value.getIntValue());
        if (text.equals(digits)) {
            return value;
        }
        changed++;
        return AnyValue.newBuilder().setStringValue(text).build();
    }

    /// Bytes may be text, or have text in them.
    private ByteString bytes(ByteString raw) {
        var charset = raw.isValidUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return ByteString.copyFrom(text(raw.toString(charset)), charset);
    }
}
