package errata.ingest.importing.chat;

import com.fasterxml.jackson.databind.JsonNode;

/// Finds the conversation in a record.
public interface FindsConversation {
    Result in(JsonNode record);

    /// What was found.
    sealed interface Result {
        record Found(Conversation conversation) implements Result {}

        /// It is part of the conversation of another record.
        record Elsewhere() implements Result {}

        /// Nobody wants it.
        record LeftOut() implements Result {}

        record None(String reason) implements Result {}
    }
}
