package errata.ingest.importing.langsmith;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.SpanDraft;
import java.util.Set;

/// The attributes of a run, as LangSmith's client writes them in OpenTelemetry mode.
final class RunAttributes {
    private static final Set<String> ELSEWHERE = Set.of("usage_metadata", "revision_id");

    private RunAttributes() {}

    static SpanDraft tell(Members run, SpanDraft span) {
        var extra = new Members(run.json("extra"));
        var metadata = new Members(extra.json("metadata"));
        span.text("langsmith.span.kind", run.text("runType"))
                .value("langsmith.span.tags", run.json("tags"))
                .text("gen_ai.request.model", model(extra, metadata))
                .text("gen_ai.system", metadata.text("ls_provider"));
        said(run, span);
        metadata.node().properties().forEach(entry -> {
            if (!ELSEWHERE.contains(entry.getKey())) {
                span.value("langsmith.metadata." + entry.getKey(), entry.getValue());
            }
        });
        usage(run, metadata, span);
        var error = run.text("error");
        return error == null ? span : span.failed(error);
    }

    private static void said(Members run, SpanDraft span) {
        var inputs = run.json("inputs");
        var outputs = run.json("outputs");
        var asked = LangChainMessages.of(inputs.path("messages"));
        var answered = LangChainMessages.of(
                outputs.path("generations").isMissingNode()
                        ? outputs.path("messages").isMissingNode() ? outputs.path("output") : outputs.path("messages")
                        : outputs.path("generations"));
        span.value("gen_ai.prompt", inputs).value("gen_ai.completion", outputs);
        if (!asked.isEmpty()) {
            span.value("gen_ai.input.messages", asked);
        }
        if (!answered.isEmpty()) {
            span.value("gen_ai.output.messages", answered);
        }
    }

    private static @org.jspecify.annotations.Nullable String model(Members extra, Members metadata) {
        var told = metadata.text("ls_model_name");
        return told == null ? new Members(extra.json("invocationParams")).text("model", "modelName") : told;
    }

    private static void usage(Members run, Members metadata, SpanDraft span) {
        var usage = new Members(new Members(run.json("outputs")).json("usageMetadata"));
        var of = usage.node().isObject() ? usage : new Members(metadata.json("usageMetadata"));
        span.value("gen_ai.usage.input_tokens", number(first(run.at("promptTokens"), of.at("inputTokens"))))
                .value("gen_ai.usage.output_tokens", number(first(run.at("completionTokens"), of.at("outputTokens"))))
                .value("gen_ai.usage.cost", number(run.at("totalCost")));
    }

    private static JsonNode first(JsonNode one, JsonNode other) {
        return Members.isEmpty(one) ? other : one;
    }

    /// Costs are written as texts, and so is every cell of a table.
    private static JsonNode number(JsonNode value) {
        try {
            return value.isTextual()
                    ? BoundedJson.tree(value.asText().strip().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    : value;
        } catch (java.io.IOException e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
