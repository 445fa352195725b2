package errata.annotation.stepping;

import errata.annotation.understanding.Message;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.Turn;
import errata.annotation.understanding.UnderstoodSpan;
import errata.annotation.understanding.UnderstoodTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A trace as a line of steps, each with a name that other traces share: what the person asked, the tool that was
/// chosen, the tool, what was looked up, the answer. Turns in the order of the conversation; work that speaks no turn
/// (retrieval, guardrails…) before the first turn that began after it.
final class Steps {
    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    static final String CHOICE = "choice of tool";
    private static final int LONGEST = 60;

    /// @param turn number of its message in the conversation; -1 for work that speaks none
    /// @param at when its span began
    record Step(String name, String span, int turn, Instant at) {}

    private final Map<String, UnderstoodSpan> spans = new HashMap<>();
    private final Map<String, String> toolOfCall = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<UnderstoodSpan> waiting;

    private Steps(UnderstoodTrace trace) {
        trace.steps().forEach(step -> spans.put(step.span().id(), step.span()));
        waiting = new ArrayList<>(trace.steps().stream()
                .map(UnderstoodTrace.Step::span)
                .filter(span -> isWork(span.kind()))
                .toList());
        var conversation = trace.conversation();
        for (int turn = 0; turn < conversation.size(); turn++) {
            add(conversation.get(turn), turn);
        }
        waiting.forEach(this::work);
    }

    static List<Step> of(UnderstoodTrace trace) {
        return List.copyOf(new Steps(trace).steps);
    }

    /// Work that a conversation does not tell.
    private static boolean isWork(SpanKind kind) {
        return switch (kind) {
            case RETRIEVER, RERANKER, GUARDRAIL -> true;
            case LLM, EMBEDDING, TOOL, AGENT, CHAIN, EVALUATOR, SPAN -> false;
        };
    }

    private void add(Turn turn, int number) {
        var message = turn.message();
        message.toolCalls().forEach(call -> toolOfCall.put(String.valueOf(call.id()), call.name()));
        var span = spokenBy(turn);
        var at = span == null ? Instant.MIN : span.raw().startedAt();
        String name = name(message, span);
        if (name != null) {
            if (!name.equals(QUESTION)) {
                workBefore(at);
            }
            steps.add(new Step(name, span == null ? turn.spanId() : span.id(), number, at));
        }
    }

    /// What a tool answered may be seen first on the call of the model after it; its own span is the one that did it.
    private @Nullable UnderstoodSpan spokenBy(Turn turn) {
        return turn.message().toolResults().stream()
                .map(result -> result.id())
                .filter(Objects::nonNull)
                .flatMap(id -> spans.values().stream().filter(span -> id.equals(span.toolCallId())))
                .filter(span -> span.kind() == SpanKind.TOOL)
                .findFirst()
                .orElseGet(() -> spans.get(turn.spanId()));
    }

    private void workBefore(Instant at) {
        while (!waiting.isEmpty() && !waiting.getFirst().raw().startedAt().isAfter(at)) {
            work(waiting.getFirst());
            waiting.removeFirst();
        }
    }

    private void work(UnderstoodSpan span) {
        steps.add(new Step(nameOf(span), span.id(), -1, span.raw().startedAt()));
    }

    /// Null for what is no step: instructions.
    private @Nullable String name(Message message, @Nullable UnderstoodSpan span) {
        return switch (message.role()) {
            case "system", "developer" -> null;
            case "user" -> QUESTION;
            case "tool" -> tool(message, span);
            default -> message.toolCalls().isEmpty() ? ANSWER : CHOICE;
        };
    }

    private String tool(Message message, @Nullable UnderstoodSpan span) {
        if (span != null && span.toolName() != null) {
            return cut(span.toolName());
        }
        return message.toolResults().stream()
                .map(result -> toolOfCall.get(String.valueOf(result.id())))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(Steps::cut)
                .orElse("tool");
    }

    /// What a span is called that stands for no turn.
    static String nameOf(UnderstoodSpan span) {
        return switch (span.kind()) {
            case TOOL -> cut(span.toolName() == null ? span.raw().name() : span.toolName());
            case LLM ->
                span.outputMessages().stream()
                                .anyMatch(message -> !message.toolCalls().isEmpty())
                        ? CHOICE
                        : ANSWER;
            default -> cut(span.raw().name());
        };
    }

    private static String cut(String name) {
        var plain = name.isBlank() ? "unnamed" : name.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
