package errata.annotation.understanding;

import errata.annotation.understanding.UnderstoodTrace.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Makes a trace of its spans, in whatever order they came. Pure: the same spans give the same trace.
public final class TraceUnderstanding {
    private final MappingTable table;
    private final Json json;

    public TraceUnderstanding(MappingTable table, Json json) {
        this.table = table;
        this.json = json;
    }

    /// @param spans at least one, all of one trace, each span id once
    public UnderstoodTrace of(List<RawSpan> spans) {
        var reading = new SpanUnderstanding(table, json);
        var views = new HashMap<String, SpanView>();
        var understood = new ArrayList<UnderstoodSpan>(spans.size());
        for (var span : Carriers.folded(spans)) {
            var view = new SpanView(span, json);
            views.put(span.spanId(), view);
            understood.add(reading.of(view));
        }
        var tree = new TraceTree(understood);
        var steps = tree.inOrder().stream()
                .filter(placed -> !placed.span().raw().isCarrier())
                .map(placed -> new Step(placed.span(), placed.depth(), placed.orphan()))
                .toList();
        var facts = new Summarising(table, json, tree, views);
        var conversation =
                Conversation.of(tree, json, facts.declared(Field.TRACE_INPUT), facts.declared(Field.TRACE_OUTPUT));
        return new UnderstoodTrace(facts.summary(), conversation, steps);
    }
}
