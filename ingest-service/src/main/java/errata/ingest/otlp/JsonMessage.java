package errata.ingest.otlp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads one JSON object into an OTLP message. Unknown fields are skipped; a value that does not fit its field is
/// skipped too and remembered, so that one bad span does not cost the others.
final class JsonMessage {
    private final JsonParser json;
    private final JsonScalar scalar;
    private Parts parts = new Parts(Parts.OF_A_SPAN);
    private @Nullable String problem;

    JsonMessage(JsonParser json) {
        this.json = json;
        this.scalar = new JsonScalar(json);
    }

    /// What was wrong first since the last call, if anything was.
    @Nullable
    String takeProblem() {
        var taken = problem;
        problem = null;
        return taken;
    }

    /// The parser stands on the opening brace, and afterwards on the closing one.
    void readInto(Message.Builder message) throws IOException {
        parts = new Parts(Parts.OF_A_SPAN);
        object(message, 1);
    }

    private void object(Message.Builder message, int depth) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = JsonFields.named(message.getDescriptorForType(), json.currentName());
            var token = json.nextToken();
            if (field == null || token == JsonToken.VALUE_NULL) {
                json.skipChildren();
            } else if (field.isRepeated()) {
                list(message, field, depth);
            } else {
                var value = value(message, field, depth);
                if (value != null) {
                    message.setField(field, value);
                }
            }
        }
    }

    private void list(Message.Builder message, FieldDescriptor field, int depth) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            reject(field);
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var value = json.currentToken() == JsonToken.VALUE_NULL ? null : value(message, field, depth);
            if (value != null) {
                message.addRepeatedField(field, value);
            }
        }
    }

    private @Nullable Object value(Message.Builder message, FieldDescriptor field, int depth) throws IOException {
        if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            var value = scalar.read(field);
            return value == null ? reject(field) : value;
        }
        parts.add();
        if (json.currentToken() != JsonToken.START_OBJECT || depth >= OtlpLimits.DEPTH || parts.exceeded()) {
            return reject(field);
        }
        var nested = message.newBuilderForField(field);
        object(nested, depth + 1);
        return nested.build();
    }

    private @Nullable Object reject(FieldDescriptor field) throws IOException {
        if (problem == null) {
            problem = "%s is not what OTLP has there".formatted(field.getJsonName());
        }
        json.skipChildren();
        return null;
    }
}
