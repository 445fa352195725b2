package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A trace of 3 000 spans and 400 turns, not in any list. One of its texts is long, too.
final class LongTrace {

    static final String ID = "00000000000000000000000000003000";

    private LongTrace() {}

    static ObjectNode from(ObjectNode document) {
        ((ObjectNode) document.path("trace")).put("spanCount", 3000);
        var spans = Json.array();
        var messages = Json.array();
        for (int i = 0; i < 3000; i++) {
            var span = (ObjectNode) document.path("spans").get(i % 4).deepCopy();
            span.put("spanId", "%016x".formatted(i + 1)).put("depth", i == 0 ? 0 : 1 + i % 7);
            span.put("input", ("step " + i + " ").repeat(i == 7 ? 3000 : 40));
            spans.add(span);
            if (i < 400) {
                String role = i % 2 == 0 ? "user" : "assistant";
                String from = span.path("spanId").asText();
                messages.add(Json.object("role", role, "text", "Turn " + i, "spanId", from));
            }
        }
        document.set("spans", spans);
        document.set("messages", messages);
        return document;
    }
}
