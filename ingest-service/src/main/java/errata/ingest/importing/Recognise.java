package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.chat.Messages;
import errata.ingest.importing.langfuse.LangfuseRow;
import errata.ingest.importing.reading.Members;
import java.util.List;
import java.util.Optional;

/// Tells the format of a record by the members it has.
final class Recognise {
    private static final List<String> MESSAGES =
            List.of("messages", "traj", "conversation", "conversations", "history");
    private static final List<String> OF_RUNS =
            List.of("inputs", "outputs", "traceId", "dottedOrder", "parentRunId", "childRuns");

    private Recognise() {}

    /// Empty if it could be a record of no format.
    static Optional<Format> record(JsonNode record) {
        if (record.isArray()) {
            return Messages.areMessages(record) ? Optional.of(Format.OPENAI_CHAT) : Optional.empty();
        }
        if (!record.isObject()) {
            return Optional.empty();
        }
        var members = new Members(record);
        if (record.has("resourceSpans")) {
            return Optional.of(Format.OTLP_JSON);
        }
        if (members.has("runType") && OF_RUNS.stream().anyMatch(members::has)) {
            return Optional.of(Format.LANGSMITH);
        }
        if (record.path("context").has("span_id") || record.has("context.span_id")) {
            return Optional.of(Format.PHOENIX);
        }
        if (LangfuseRow.of(record) != LangfuseRow.NONE) {
            return Optional.of(Format.LANGFUSE);
        }
        return Optional.of(ofConversation(record));
    }

    private static Format ofConversation(JsonNode record) {
        if (record.has("custom_id") && (record.has("response") || record.has("body")) && !record.has("messages")) {
            return Format.OPENAI_BATCH;
        }
        boolean chat = MESSAGES.stream().anyMatch(name -> record.path(name).isArray())
                || record.path("request").path("messages").isArray()
                || record.path("response").path("choices").isArray()
                || record.path("choices").isArray()
                || record.path("input").isArray()
                        && record.path("input").path(0).has("role");
        return chat ? Format.OPENAI_CHAT : Format.ROWS;
    }
}
