package errata.ingest.otlp;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in a message, by number: texts, other messages, and the rest, which nobody has to look into.
final class Shape {
    private static final int FIELDS = 32; // OTLP uses the numbers up to 16

    private final boolean[] texts = new boolean[FIELDS];
    private final @Nullable Shape[] messages = new Shape[FIELDS];

    private Shape() {}

    static Shape of(Descriptor message) {
        return of(message, new HashMap<>());
    }

    private static Shape of(Descriptor message, Map<Descriptor, Shape> known) {
        var there = known.get(message);
        if (there != null) {
            return there; // AnyValue holds lists of AnyValue
        }
        var shape = new Shape();
        known.put(message, shape);
        for (var field : message.getFields()) {
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                shape.messages[field.getNumber()] = of(field.getMessageType(), known);
            } else if (field.getJavaType() == FieldDescriptor.JavaType.STRING) {
                shape.texts[field.getNumber()] = true;
            }
        }
        return shape;
    }

    boolean isText(int field) {
        return field < FIELDS && texts[field];
    }

    @Nullable
    Shape message(int field) {
        return field < FIELDS ? messages[field] : null;
    }
}
