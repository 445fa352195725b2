package errata.ui.reading;

import errata.ui.shell.Paths;
import errata.ui.wire.Feedback;
import errata.ui.wire.HistoryEntry;
import errata.ui.wire.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace on the desk: its text on the left, the panel on the right, the queue at the foot.
///
/// @param key makes every form of this rendering idempotent
public record Stage(
        String project,
        Trace trace,
        String tab,
        Slice<Turn> turns,
        Slice<SpanTree.Row> spans,
        List<Feedback> feedback,
        Whereabouts whereabouts,
        @Nullable String raw,
        List<HistoryEntry> history,
        Panel panel,
        @Nullable Queue queue,
        String key) {

    /// The faces of a trace, in the order of the tabs.
    public record Tab(String id, String title, int count) {}

    public List<Tab> tabs() {
        return List.of(
                new Tab("conversation", "Conversation", turns.total()),
                new Tab("spans", "Spans", spans.total()),
                new Tab("facts", "Facts", feedback.size()),
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

    /// The same face further on.
    public String further(int from) {
        String here = at(tab);
        return here + (here.contains("?") ? "&" : "?") + "from=" + from;
    }

    /// The library narrowed to what this trace has.
    public String like(String fact, String value) {
        return Paths.with(base() + "/traces", Map.of(fact, value));
    }

    /// One span with the whole of its text.
    public String whole(String spanId) {
        return at("spans") + "&span=" + Paths.encoded(spanId);
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
