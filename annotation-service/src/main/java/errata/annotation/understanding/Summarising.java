package errata.annotation.understanding;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of a trace out of its spans: the root's word first, then any span's.
final class Summarising {
    private static final int MOST_TOOLS = 50;

    private final MappingTable table;
    private final TraceTree tree;
    private final UnderstoodSpan root;
    private final TraceTexts texts;
    private final List<SpanView> rootFirst;

    Summarising(MappingTable table, Json json, TraceTree tree, Map<String, SpanView> views) {
        this.table = table;
        this.tree = tree;
        this.root = tree.root();
        this.rootFirst = rootFirst(tree, views);
        this.texts = new TraceTexts(tree, json);
    }

    private static List<SpanView> rootFirst(TraceTree tree, Map<String, SpanView> views) {
        var all = new ArrayList<SpanView>(views.size());
        all.add(Objects.requireNonNull(views.get(tree.root().id())));
        for (var span : tree.spans()) {
            if (span != tree.root()) {
                all.add(Objects.requireNonNull(views.get(span.id())));
            }
        }
        return all;
    }

    Summary summary() {
        var calls = tree.modelCalls();
        var metadata = metadata();
        var session = any(Field.SESSION);
        var version = any(Field.VERSION);
        var release = any(Field.RELEASE);
        var period = Period.of(tree);
        return new Summary(
                requireNonNullElse(fromRoot(Field.TRACE_NAME), root.raw().name()),
                any(Field.EXTERNAL_ID),
                texts.input(fromRoot(Field.TRACE_INPUT), session, calls),
                texts.output(fromRoot(Field.TRACE_OUTPUT), calls),
                any(Field.SERVICE),
                version,
                release == null ? version : release,
                any(Field.ENVIRONMENT),
                model(calls),
                any(Field.USER),
                session,
                requireNonNullElse(any(Field.TAGS), List.<String>of()),
                metadata,
                Dimensions.of(metadata),
                toolsUsed(calls),
                tools(UnderstoodSpan::failed),
                period.start(),
                period.end(),
                root.failed(),
                root.error(),
                (int) tree.spans().stream()
                        .filter(span -> !span.raw().isCarrier())
                        .count(),
                Usage.sum(calls.stream().map(UnderstoodSpan::usage).toList()),
                tree.hasRoot(),
                marked("errata.truncated"),
                marked("errata.redacted"));
    }

    /// What is said of the whole trace, if it is a plain text.
    @Nullable
    String declared(Field<Object> field) {
        return fromRoot(field) instanceof String text && !text.isBlank() ? text : null;
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

    /// The tools that ran; of chats without spans of tools those that the model called.
    private List<String> toolsUsed(List<UnderstoodSpan> calls) {
        var ran = tools(_ -> true);
        return !ran.isEmpty()
                ? ran
                : calls.stream()
                        .flatMap(call -> Stream.concat(call.inputMessages().stream(), call.outputMessages().stream()))
                        .flatMap(message -> message.toolCalls().stream())
                        .map(Message.ToolCall::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .limit(MOST_TOOLS)
                        .toList();
    }

    private List<String> tools(Predicate<UnderstoodSpan> which) {
        return tree.spans().stream()
                .filter(which)
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
