package errata.ingest.importing.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One conversation of a file, its messages untouched.
///
/// @param input the messages up to the last answer
/// @param output the last answer and whatever follows it; empty if nobody answered
/// @param fields everything else the record says about it, by name
/// @param metadata what is metadata whatever its name
/// @param feedback what somebody thought of it, by the name of the field
public record Conversation(
        ArrayNode input,
        ArrayNode output,
        @Nullable JsonNode tools,
        Map<String, JsonNode> fields,
        Map<String, JsonNode> metadata,
        Map<String, JsonNode> feedback) {

    /// A field as text, if it is a text, a number or a truth value, and not empty.
    @Nullable
    String text(String name) {
        var value = fields.containsKey(name) ? fields.get(name) : metadata.get(name);
        return value != null
                        && value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }
}
