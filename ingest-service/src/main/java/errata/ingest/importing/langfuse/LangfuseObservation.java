package errata.ingest.importing.langfuse;

import errata.events.TraceId;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.SpanDraft;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An observation as the span that Langfuse's own client would send.
final class LangfuseObservation {
    private static final String SEEN = "langfuse.observation.";

    private LangfuseObservation() {}

    static SpanDraft draft(TraceId trace, String id, Members told, Instant undated) {
        var type = told.text("type");
        var name = told.text("name");
        var start = told.time("startTime", "createdAt").orElse(undated);
        var span = new SpanDraft(trace, ForeignIds.span(Langfuse.SOURCE, id), name == null ? lower(type) : name)
                .between(start, told.time("endTime").orElse(start))
                .text("errata.external_span_id", id)
                .text(SEEN + "type", lower(type))
                .text(SEEN + "level", told.text("level"))
                .text(SEEN + "status_message", told.text("statusMessage"))
                .text(SEEN + "model.name", told.text("model", "providedModelName"))
                .text(SEEN + "completion_start_time", told.text("completionStartTime"))
                .text(SEEN + "prompt.name", told.text("promptName"))
                .text("langfuse.environment", told.text("environment"))
                .text("langfuse.version", told.text("version"));
        return span.value(SEEN + "input", told.at("input"))
                .value(SEEN + "output", told.at("output"))
                .value(SEEN + "metadata", told.at("metadata"))
                .value(SEEN + "model.parameters", told.at("modelParameters"))
                .value(SEEN + "usage_details", told.at("usageDetails", "usage"))
                .value(SEEN + "cost_details", told.at("costDetails"))
                .value(SEEN + "prompt.version", told.at("promptVersion"));
    }

    private static String lower(@Nullable String type) {
        return type == null ? "span" : type.toLowerCase(Locale.ROOT);
    }
}
