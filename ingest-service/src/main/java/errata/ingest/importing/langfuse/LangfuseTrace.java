package errata.ingest.importing.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.TraceId;
import errata.ingest.importing.chat.FeedbackField;
import errata.ingest.importing.chat.Messages;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.importing.reading.SpanDraft;
import errata.ingest.importing.rows.Mapping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an export says about a trace as a whole.
record LangfuseTrace(TraceId trace, String external, Members told, Instant start) {
    private static final Set<String> OWN = Set.of(
            "id",
            "timestamp",
            "name",
            "userId",
            "user_id",
            "sessionId",
            "session_id",
            "release",
            "version",
            "environment",
            "tags",
            "input",
            "output",
            "metadata");

    static LangfuseTrace of(Members told, String id, Instant undated) {
        var start = told.time("timestamp", "createdAt").orElse(undated);
        return new LangfuseTrace(ForeignIds.trace(Langfuse.SOURCE, id), id, told, start);
    }

    /// Says on that span what is true of the whole trace, as Langfuse's client does.
    SpanDraft tellOn(SpanDraft span) {
        return span.text("errata.external_id", external)
                .text("langfuse.trace.name", told.text("name"))
                .text("langfuse.user.id", told.text("userId"))
                .text("langfuse.session.id", told.text("sessionId"))
                .text("langfuse.release", told.text("release"))
                .text("langfuse.version", told.text("version"))
                .text("langfuse.environment", told.text("environment"))
                .value("langfuse.trace.tags", filled(told.json("tags")))
                .value("langfuse.trace.metadata", filled(told.at("metadata")))
                .value("langfuse.trace.input", told.at("input"))
                .value("langfuse.trace.output", told.at("output"));
    }

    /// A span for the trace itself.
    ///
    /// @param alone whether it is all there is of the trace
    SpanDraft span(boolean alone) {
        var name = told.text("name");
        var draft = new SpanDraft(trace, ForeignIds.spanOf(trace), name == null ? "trace" : name)
                .between(start, start.plus(latency()))
                .text("langfuse.internal.as_root", "true")
                .text("langfuse.observation.type", alone && isChat() ? "generation" : "span");
        if (alone) {
            draft.value("langfuse.observation.input", told.at("input"))
                    .value("langfuse.observation.output", told.at("output"));
        }
        return tellOn(draft);
    }

    /// The columns that are not Langfuse's own, as far as somebody said what they are.
    List<Opinion> mapped(SpanDraft span, @Nullable Mapping mapping) {
        var opinions = new ArrayList<Opinion>();
        told.node().properties().forEach(cell -> {
            if (mapping == null || OWN.contains(cell.getKey())) {
                return;
            }
            if (mapping.feedback().contains(cell.getKey())) {
                FeedbackField.read(trace, cell.getKey(), cell.getValue(), start).ifPresent(opinions::add);
            } else if (Optional.ofNullable(mapping.metadata())
                    .filter(columns -> columns.contains(cell.getKey()))
                    .isPresent()) {
                span.value("errata.metadata." + cell.getKey(), cell.getValue());
            }
        });
        return opinions;
    }

    private boolean isChat() {
        var input = told.json("input");
        return Messages.areMessages(input) || Messages.areMessages(input.path("messages"));
    }

    private Duration latency() {
        var seconds = told.at("latency").asDouble(0);
        return seconds > 0 && seconds < 1e6 ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
    }

    private static JsonNode filled(JsonNode value) {
        var inside = BoundedJson.inside(value);
        return inside.isContainerNode() && inside.isEmpty()
                ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
                : value;
    }
}
