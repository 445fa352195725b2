package errata.annotation.understanding;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The facts of a trace out of its spans: the root's word first, then any span's.
final class Summarising {
    private static final int MOST_TOOLS = 50;

    private final MappingTable table;
    private final DisplayText display;
    private final TraceTree tree;
    private final UnderstoodSpan root;
    private final List<SpanView> rootFirst = new ArrayList<>();

    Summarising(MappingTable table, Json json, TraceTree tree) {
        this.table = table;
        this.display = new DisplayText(json);
        this.tree = tree;
        this.root = tree.root();
        rootFirst.add(new SpanView(root.raw(), json));
        tree.spans().stream()
                .filter(span -> span != root)
                .forEach(span -> rootFirst.add(new SpanView(span.raw(), json)));
    }

    Summary summary() {
        var calls = tree.modelCalls();
        var metadata = metadata();
        return new Summary(
                requireNonNullElse(fromRoot(Field.TRACE_NAME), root.raw().name()),
                any(Field.EXTERNAL_ID),
                input(calls),
                output(calls),
                any(Field.SERVICE),
                any(Field.VERSION),
                any(Field.RELEASE),
                any(Field.ENVIRONMENT),
                model(calls),
                any(Field.USER),
                any(Field.SESSION),
                requireNonNullElse(any(Field.TAGS), List.<String>of()),
                metadata,
                Dimensions.of(metadata),
                tools(),
                earliest(),
                latest(),
                root.failed(),
                root.error(),
                tree.spans().size(),
                Usage.sum(calls.stream().map(UnderstoodSpan::usage).toList()),
                tree.hasRoot(),
                marked("errata.truncated"),
                marked("errata.redacted"));
    }

    /// Source by source: from the root only, unless the source speaks for the trace wherever it stands.
    private <T> @Nullable T fromRoot(Field<T> field) {
        for (var source : table.sources(field)) {
            for (var span : source.anywhere() ? rootFirst : rootFirst.subList(0, 1)) {
                T value = source.read().of(span);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    /// Span by span, the root first.
    private <T> @Nullable T any(Field<T> field) {
        for (var span : rootFirst) {
            T value = table.read(field, span);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String input(List<UnderstoodSpan> calls) {
        var declared = fromRoot(Field.TRACE_INPUT);
        if (declared != null) {
            return display.ofInput(declared);
        }
        if (root.input() != null || calls.isEmpty()) {
            return root.input();
        }
        return DisplayText.last(calls.getFirst().inputMessages(), "user");
    }

    private @Nullable String output(List<UnderstoodSpan> calls) {
        var declared = fromRoot(Field.TRACE_OUTPUT);
        if (declared != null) {
            return display.ofOutput(declared);
        }
        if (root.output() != null || root.failed()) {
            return root.output();
        }
        return calls.stream()
                .max(Comparator.comparing(call -> call.raw().endedAt()))
                .map(call -> DisplayText.last(call.outputMessages(), "assistant"))
                .orElse(null);
    }

    /// The model most calls went to; of equals the first.
    private static @Nullable String model(List<UnderstoodSpan> calls) {
        var counts = new LinkedHashMap<String, Integer>();
        calls.stream()
                .map(UnderstoodSpan::model)
                .filter(Objects::nonNull)
                .forEach(model -> counts.merge(model, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// All that is told about the trace; the root's value of a key stands.
    private Map<String, Object> metadata() {
        var metadata = new HashMap<String, Object>();
        for (var span : rootFirst) {
            for (var source : table.sources(Field.METADATA)) {
                var told = source.read().of(span);
                if (told != null) {
                    told.forEach(metadata::putIfAbsent);
                }
            }
        }
        return metadata;
    }

    private Instant earliest() {
        return tree.spans().getFirst().raw().startedAt();
    }

    private Instant latest() {
        return tree.spans().stream()
                .map(span -> span.raw().endedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<String> tools() {
        return tree.spans().stream()
                .map(UnderstoodSpan::toolName)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_TOOLS)
                .toList();
    }

    private boolean marked(String attribute) {
        return tree.spans().stream()
                .map(span -> span.raw().attributes().get(attribute))
                .anyMatch(mark -> mark != null && !mark.equals(false));
    }
}
