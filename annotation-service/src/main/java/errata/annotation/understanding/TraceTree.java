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

/// The spans of a trace as a tree. Siblings stand by start, then by end; never by arrival, for clocks differ. A child
/// stands below its parent even if by its own clock it began before it.
final class TraceTree {
    static final Comparator<RawSpan> BY_TIME = Comparator.comparing(RawSpan::startedAt)
            .thenComparing(RawSpan::endedAt)
            .thenComparing(RawSpan::spanId);

    private final List<UnderstoodSpan> spans;
    private final Map<String, UnderstoodSpan> byId = new HashMap<>();
    private final Map<String, List<UnderstoodSpan>> children = new HashMap<>();
    private final UnderstoodSpan root;

    /// A span at its depth; the root has depth 0.
    ///
    /// @param orphan its parent is not here: it may be on its way, or may never have been sent
    record Placed(UnderstoodSpan span, int depth, boolean orphan) {}

    TraceTree(List<UnderstoodSpan> unordered) {
        spans = unordered.stream()
                .sorted(Comparator.comparing(UnderstoodSpan::raw, BY_TIME))
                .toList();
        spans.forEach(span -> byId.put(span.id(), span));
        root = findRoot();
        var top = topAbove(root);
        for (var span : spans) {
            var parent = parent(span);
            var above = parent == null && isOrphan(span) && span != top ? root : parent;
            if (above != null) {
                children.computeIfAbsent(above.id(), _ -> new ArrayList<>()).add(span);
            }
        }
    }

    /// By start time.
    List<UnderstoodSpan> spans() {
        return spans;
    }

    UnderstoodSpan root() {
        return root;
    }

    /// Declared as root; else without a parent; else with a parent that is not here; else the earliest.
    private UnderstoodSpan findRoot() {
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
        return spans.stream()
                .filter(span -> !span.raw().isCarrier())
                .anyMatch(span -> span.asRoot() || span.raw().parentSpanId() == null);
    }

    /// Depth first, orphans below the root. Spans of a loop of parents come last: nothing is left out.
    List<Placed> inOrder() {
        var placed = new ArrayList<Placed>(spans.size());
        var seen = new HashSet<String>();
        var top = topAbove(root);
        spans.stream()
                .filter(span -> span == top || (parent(span) == null && !isOrphan(span)))
                .forEach(span -> place(span, placed, seen));
        spans.forEach(span -> place(span, placed, seen));
        return placed;
    }

    private void place(UnderstoodSpan from, List<Placed> placed, Set<String> seen) {
        var stack = new ArrayDeque<Placed>();
        stack.push(new Placed(from, 0, false));
        while (!stack.isEmpty()) {
            var next = stack.pop();
            if (seen.add(next.span().id())) {
                placed.add(next);
                var below = children.getOrDefault(next.span().id(), List.of());
                below.reversed().forEach(child -> stack.push(new Placed(child, next.depth() + 1, isOrphan(child))));
            }
        }
    }

    /// Spans that call a model and have no such span below them, in the order of the tree: outer ones repeat their
    /// tokens and texts.
    List<UnderstoodSpan> modelCalls() {
        var outer = new HashSet<String>();
        for (var span : spans) {
            if (span.kind().callsModel()) {
                markAbove(span, outer);
            }
        }
        return inOrder().stream()
                .map(Placed::span)
                .filter(span -> span.kind().callsModel() && !outer.contains(span.id()))
                .toList();
    }

    /// The call itself, or the nearest one around it that tells what was answered.
    UnderstoodSpan answering(UnderstoodSpan call) {
        var seen = new HashSet<String>();
        for (var span = call; span != null && seen.add(span.id()); span = parent(span)) {
            if (span.kind().callsModel() && !span.outputMessages().isEmpty()) {
                return span;
            }
        }
        return call;
    }

    private void markAbove(UnderstoodSpan span, Set<String> outer) {
        var above = parent(span);
        while (above != null && outer.add(above.id())) {
            above = parent(above);
        }
    }

    private UnderstoodSpan topAbove(UnderstoodSpan span) {
        var seen = new HashSet<String>();
        var top = span;
        for (var above = parent(span); above != null && seen.add(above.id()); above = parent(above)) {
            top = above;
        }
        return top;
    }

    private boolean isOrphan(UnderstoodSpan span) {
        var id = span.raw().parentSpanId();
        return id != null && !byId.containsKey(id);
    }

    private @Nullable UnderstoodSpan parent(UnderstoodSpan span) {
        var id = span.raw().parentSpanId();
        return id == null || id.equals(span.id()) ? null : byId.get(id);
    }
}
