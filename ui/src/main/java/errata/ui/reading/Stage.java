package errata.ui.reading;

import errata.ui.shell.Paths;
import errata.ui.wire.HistoryEntry;
import errata.ui.wire.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trace on the desk: its text on the left, the panel on the right, the queue at the foot.
///
/// @param key makes every form of this rendering idempotent
public record Stage(
        String project,
        Trace trace,
        String tab,
        List<Turn> turns,
        List<SpanTree.Row> spans,
        @Nullable String raw,
        List<HistoryEntry> history,
        Panel panel,
        @Nullable Queue queue,
        String key) {

    /// The faces of a trace, in the order of the tabs.
    public record Tab(String id, String title, int count) {}

    public List<Tab> tabs() {
        return List.of(
                new Tab("conversation", "Conversation", turns.size()),
                new Tab("spans", "Spans", spans.size()),
                new Tab("raw", "Raw", 0),
                new Tab("history", "History", history.size()));
    }

    public String base() {
        return "/p/" + project;
    }

    public String api() {
        return "/api/projects/" + project + "/traces/" + trace.traceId();
    }

    /// Where the forms go; the same commands as the API, for browsers without JavaScript.
    public String desk() {
        return base() + "/traces/" + trace.traceId();
    }

    public String self() {
        return at(tab);
    }

    public String at(String face) {
        var query = new LinkedHashMap<String, @Nullable String>();
        String path = desk();
        if (queue != null) {
            path = base() + "/review";
            query.put("sample", queue.sample().sampleId());
            query.put("trace", trace.traceId());
        }
        query.put("tab", face.equals("conversation") ? null : face);
        return Paths.with(path, query);
    }

    public String title() {
        return trace.name() == null || trace.name().isBlank() ? shortId() : trace.name();
    }

    /// The id people gave it, or enough of ours to tell traces apart.
    public String shortId() {
        return trace.externalId() == null
                ? trace.traceId().substring(0, Math.min(8, trace.traceId().length()))
                : trace.externalId();
    }
}
