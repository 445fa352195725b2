package errata.ingest.importing.langsmith;

import errata.events.TraceId;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Dated;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Named;
import errata.ingest.importing.reading.Reading;
import errata.ingest.importing.reading.RecordReader;
import errata.ingest.importing.reading.SpanDraft;
import errata.ingest.otlp.SpanBatch;
import errata.ingest.otlp.SpanGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads runs of LangSmith: each is one span, the one without a parent the root. Runs may hold their `child_runs`.
public record LangSmithReader(Dated dated) implements RecordReader {
    static final String SOURCE = "langsmith";
    private static final int DEEPEST = 100;

    @Override
    public Reading read(byte[] record, int ordinal) throws IOException {
        var run = new Members(BoundedJson.tree(record));
        var id = run.text("id");
        if (id == null || !run.node().isObject()) {
            return new Reading.Refused("a run without an id");
        }
        var external = traceOf(run, id);
        var named = new Named(ForeignIds.trace(SOURCE, external), external);
        var groups = new ArrayList<SpanGroup>();
        add(run, id, run.text("parentRunId"), named, ordinal, groups);
        return new Reading.Taken(
                new SpanBatch(groups, List.of()),
                RunFeedback.of(run, id, named.trace(), start(run, named.trace(), ordinal)),
                List.of(named));
    }

    private void add(
            Members run, String id, @Nullable String parent, Named named, int ordinal, List<SpanGroup> groups) {
        groups.add(span(run, id, parent, named, ordinal).group());
        for (var child : run.at("childRuns")) {
            var inner = new Members(child);
            var childId = inner.text("id");
            if (childId != null && groups.size() < DEEPEST * DEEPEST) {
                add(inner, childId, id, named, ordinal, groups);
            }
        }
    }

    private SpanDraft span(Members run, String id, @Nullable String parent, Named named, int ordinal) {
        var start = start(run, named.trace(), ordinal);
        var name = run.text("name");
        var type = run.text("runType");
        var span = new SpanDraft(named.trace(), ForeignIds.span(SOURCE, id), name == null ? String.valueOf(type) : name)
                .scope(SOURCE)
                .between(start, run.time("endTime").orElse(start))
                .text("errata.external_span_id", id);
        if (parent == null) {
            span.text("errata.external_id", named.external()).text("langsmith.trace.name", name);
        } else {
            span.below(ForeignIds.span(SOURCE, parent));
        }
        return RunAttributes.tell(run, span);
    }

    private java.time.Instant start(Members run, TraceId trace, int ordinal) {
        return run.time("startTime").orElseGet(() -> dated.of(trace, ordinal));
    }

    /// Told, or the first part of the dotted order (`time` `Z` `id` `.` …), or the run itself if nothing is above it.
    private static String traceOf(Members run, String id) {
        var told = run.text("traceId");
        var order = run.text("dottedOrder");
        if (told != null || order == null) {
            return told == null ? id : told;
        }
        var first = order.split("\\.", 2)[0];
        int mark = first.indexOf('Z');
        return mark > 0 && mark + 1 < first.length() ? first.substring(mark + 1) : id;
    }
}
