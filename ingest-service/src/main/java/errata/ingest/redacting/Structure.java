package errata.ingest.redacting;

import java.util.List;

/// Attributes that say what a span is and never what was said in it. Without them a trace could not be understood, so
/// a list of allowed attributes need not name them; a denied one is taken out all the same.
final class Structure {
    static final List<String> KEPT = List.of(
            "service.name",
            "service.version",
            "deployment.environment",
            "deployment.environment.name",
            "openinference.project.name",
            "openinference.span.kind",
            "gen_ai.operation.name",
            "gen_ai.provider.name",
            "gen_ai.system",
            "gen_ai.request.model",
            "gen_ai.response.model",
            "gen_ai.response.finish_reasons",
            "gen_ai.tool.name",
            "gen_ai.usage.*",
            "langfuse.internal.as_root",
            "langfuse.observation.level",
            "langfuse.observation.type",
            "langfuse.observation.model.name",
            "langsmith.span.kind",
            "traceloop.span.kind",
            "ai.operationId",
            "mlflow.spanType",
            "llm.request.type",
            "llm.model_name",
            "llm.token_count.*",
            "error.type",
            "event.name",
            "errata.external_id",
            "errata.log",
            "errata.redacted",
            "errata.truncated");

    private static final List<Glob> GLOBS = KEPT.stream().map(Glob::new).toList();

    private Structure() {}

    static boolean has(String attribute) {
        return GLOBS.stream().anyMatch(glob -> glob.matches(attribute));
    }
}
