package errata.annotation.understanding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What kind of work a span is.
public enum SpanKind {
    LLM,
    EMBEDDING,
    TOOL,
    AGENT,
    CHAIN,
    RETRIEVER,
    RERANKER,
    GUARDRAIL,
    EVALUATOR,
    SPAN;

    /// The kind a convention's own word stands for; null if it is not one of the common ones.
    public static @Nullable SpanKind of(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "llm", "generation", "chat_model", "chat", "text_completion", "generate_content", "completion" -> LLM;
            case "embedding", "embeddings" -> EMBEDDING;
            case "tool", "execute_tool" -> TOOL;
            case "agent", "invoke_agent", "create_agent" -> AGENT;
            case "chain", "workflow", "task", "invoke_workflow", "agent_step", "plan", "prompt", "parser" -> CHAIN;
            case "retriever", "retrieval", "search_memory" -> RETRIEVER;
            case "reranker" -> RERANKER;
            case "guardrail" -> GUARDRAIL;
            case "evaluator" -> EVALUATOR;
            case "span", "event" -> SPAN;
            default -> null;
        };
    }

    /// Whether its tokens are its own, not the sum of others.
    boolean callsModel() {
        return this == LLM || this == EMBEDDING;
    }
}
