package errata.ingest.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One piece of feedback, not yet on its way.
///
/// @param id told by its sender; null = made from the content, so that the same feedback has the same id
/// @param about whom it is about
/// @param source human, llm, code or user
/// @param at when it was given, if told
/// @param via api or langfuse
/// @param metadata an object, if there is one
record Feedback(
        @Nullable String id,
        About about,
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        String source,
        @Nullable Instant at,
        String via,
        @Nullable JsonNode metadata) {

    static final int LONGEST_ID = 128;
    static final int LONGEST_EXTERNAL_ID = 300;
    static final int LONGEST_NAME = 128;
    static final int LONGEST_LABEL = 256;
    static final int LONGEST_COMMENT = 10_000;
    static final int LARGEST_METADATA = 16 * 1024;

    /// A trace by its id, or by the id its sender has for it, or a session alone.
    record About(
            @Nullable String traceId,
            @Nullable String externalId,
            @Nullable String spanId,
            @Nullable String sessionId) {

        void into(ObjectNode node) {
            put(node, "traceId", traceId);
            put(node, "externalId", externalId);
            put(node, "spanId", spanId);
            put(node, "sessionId", sessionId);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    /// What makes it the feedback it is.
    void contentInto(ObjectNode node) {
        about.into(node);
        node.put("name", name);
        if (score != null) {
            node.put("score", score);
        }
        put(node, "label", label);
        put(node, "comment", comment);
        node.put("source", source);
        if (at != null) {
            node.put("at", at.toString());
        }
        node.put("via", via);
        if (metadata != null) {
            node.set("metadata", metadata);
        }
    }
}
