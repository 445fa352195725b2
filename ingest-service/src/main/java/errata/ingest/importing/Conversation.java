package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One conversation of a file, its messages untouched.
///
/// @param input the messages up to the last answer
/// @param output the last answer and whatever follows it; empty if nobody answered
/// @param fields everything else the record says about it, by name
record Conversation(
        ArrayNode input, ArrayNode output, @Nullable JsonNode tools, Map<String, JsonNode> fields) {

    /// A field as text, if it is a text, a number or a truth value, and not empty.
    @Nullable
    String text(String name) {
        var value = fields.get(name);
        return value != null
                        && value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }
}
