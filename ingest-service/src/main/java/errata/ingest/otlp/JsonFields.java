package errata.ingest.otlp;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of the OTLP messages by their names in JSON, and which of them are ids: those are hex, other bytes
/// base64.
final class JsonFields {
    private static final Map<Descriptor, Map<String, FieldDescriptor>> FIELDS = new HashMap<>();

    static {
        collect(Span.getDescriptor());
        collect(LogRecord.getDescriptor());
        collect(Resource.getDescriptor());
        collect(InstrumentationScope.getDescriptor());
    }

    private JsonFields() {}

    static @Nullable FieldDescriptor named(Descriptor message, String name) {
        var fields = FIELDS.get(message);
        return fields == null ? null : fields.get(name);
    }

    static boolean isId(FieldDescriptor field) {
        return field.getName().endsWith("_id");
    }

    private static void collect(Descriptor message) {
        if (FIELDS.containsKey(message)) {
            return;
        }
        var fields = new HashMap<String, FieldDescriptor>();
        FIELDS.put(message, fields);
        for (var field : message.getFields()) {
            fields.put(field.getJsonName(), field);
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                collect(field.getMessageType());
            }
        }
    }
}
