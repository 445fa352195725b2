package errata.annotation.understanding;

import errata.annotation.understanding.UnderstoodTrace.Step;
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
        var tree = new TraceTree(spans.stream().map(reading::of).toList());
        var steps = tree.inOrder().stream()
                .map(placed -> new Step(placed.span(), placed.depth()))
                .toList();
        return new UnderstoodTrace(new Summarising(table, json, tree).summary(), Conversation.of(tree, json), steps);
    }
}
