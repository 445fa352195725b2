package errata.annotation.understanding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The spans of a trace as a tree. Siblings stand by start, then by end; never by arrival, for clocks differ.
final class TraceTree {
    private static final Comparator<UnderstoodSpan> BY_TIME = Comparator.comparing(
                    (UnderstoodSpan span) -> span.raw().startedAt())
            .thenComparing(span -> span.raw().endedAt())
            .thenComparing(UnderstoodSpan::id);

    private final List<UnderstoodSpan> spans;
    private final Map<String, UnderstoodSpan> byId = new HashMap<>();
    private final Map<String, List<UnderstoodSpan>> children = new HashMap<>();

    /// A span at its depth; the root has depth 0.
    record Placed(UnderstoodSpan span, int depth) {}

    TraceTree(List<UnderstoodSpan> unordered) {
        spans = unordered.stream().sorted(BY_TIME).toList();
        spans.forEach(span -> byId.put(span.id(), span));
        for (var span : spans) {
            var parent = parent(span);
            if (parent != null) {
                children.computeIfAbsent(parent.id(), _ -> new ArrayList<>()).add(span);
            }
        }
    }

    /// By start time.
    List<UnderstoodSpan> spans() {
        return spans;
    }

    /// Declared as root; else without a parent; else with a parent that is not here; else the earliest.
    UnderstoodSpan root() {
        return spans.stream()
                .filter(UnderstoodSpan::asRoot)
                .findFirst()
                .or(() -> spans.stream()
                        .filter(span -> span.raw().parentSpanId() == null)
                        .findFirst())
                .or(() -> spans.stream().filter(span -> parent(span) == null).findFirst())
                .orElseGet(spans::getFirst);
    }

    /// Whether the root itself has come, not only what lies below it.
    boolean hasRoot() {
        return spans.stream().anyMatch(span -> span.asRoot() || span.raw().parentSpanId() == null);
    }

    /// Depth first. Spans of a loop of parents come last: nothing is left out.
    List<Placed> inOrder() {
        var placed = new ArrayList<Placed>(spans.size());
        var seen = new HashSet<String>();
        spans.stream().filter(span -> parent(span) == null).forEach(top -> place(top, placed, seen));
        spans.forEach(span -> place(span, placed, seen));
        return placed;
    }

    private void place(UnderstoodSpan top, List<Placed> placed, Set<String> seen) {
        var stack = new ArrayDeque<Placed>();
        stack.push(new Placed(top, 0));
        while (!stack.isEmpty()) {
            var next = stack.pop();
            if (seen.add(next.span().id())) {
                placed.add(next);
                var below = children.getOrDefault(next.span().id(), List.of());
                below.reversed().forEach(child -> stack.push(new Placed(child, next.depth() + 1)));
            }
        }
    }

    /// Spans that call a model and have no such span below them: outer ones repeat their tokens and texts.
    List<UnderstoodSpan> modelCalls() {
        var outer = new HashSet<String>();
        for (var span : spans) {
            if (span.kind().callsModel()) {
                markAbove(span, outer);
            }
        }
        return spans.stream()
                .filter(span -> span.kind().callsModel() && !outer.contains(span.id()))
                .toList();
    }

    private void markAbove(UnderstoodSpan span, Set<String> outer) {
        var above = parent(span);
        while (above != null && outer.add(above.id())) {
            above = parent(above);
        }
    }

    private @Nullable UnderstoodSpan parent(UnderstoodSpan span) {
        var id = span.raw().parentSpanId();
        return id == null || id.equals(span.id()) ? null : byId.get(id);
    }
}
