package errata.ingest.importing.chat;

import errata.ingest.importing.reading.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Fields of a record that have a place of their own in a trace. Everything else is metadata, never a label.
final class KnownFields {
    static final List<String> STARTS = List.of(
            "created_at",
            "createdAt",
            "created",
            "timestamp",
            "start_time",
            "startTime",
            "started_at",
            "startedAt",
            "date");
    static final List<String> ENDS = List.of("end_time", "endTime", "completed_at", "completedAt");
    static final Map<String, String> OF_RESOURCE = Map.of(
            "service", "service.name",
            "version", "service.version",
            "environment", "deployment.environment.name");
    static final Map<String, String> USAGE = Map.of(
            "prompt_tokens", "gen_ai.usage.input_tokens",
            "input_tokens", "gen_ai.usage.input_tokens",
            "completion_tokens", "gen_ai.usage.output_tokens",
            "output_tokens", "gen_ai.usage.output_tokens");

    private static final Map<String, String> OF_SPAN = Map.of(
            "user_id", "user.id",
            "userId", "user.id",
            "session_id", "session.id",
            "sessionId", "session.id",
            "thread_id", "session.id",
            "model", "gen_ai.request.model",
            "release", "langfuse.release",
            "tags", "tag.tags");
    static final String METADATA = "errata.metadata.";

    private KnownFields() {}

    static boolean isTime(String name) {
        return STARTS.contains(name) || ENDS.contains(name);
    }

    /// The first of these fields that holds a time.
    static Optional<Instant> time(List<String> names, Conversation conversation) {
        return names.stream()
                .map(conversation.fields()::get)
                .filter(Objects::nonNull)
                .flatMap(value -> Moment.read(value).stream())
                .findFirst();
    }

    static boolean hasPlace(String field) {
        return OF_SPAN.containsKey(field);
    }

    static String attributeOfSpan(String field) {
        return OF_SPAN.getOrDefault(field, METADATA + field);
    }

    static String attributeOfResource(String field) {
        return OF_RESOURCE.getOrDefault(field, field);
    }
}
