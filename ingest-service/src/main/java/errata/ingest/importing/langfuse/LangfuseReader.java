package errata.ingest.importing.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.TraceId;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Dated;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Named;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.importing.reading.Reading;
import errata.ingest.importing.reading.RecordReader;
import errata.ingest.importing.reading.SpanDraft;
import errata.ingest.importing.rows.Mapping;
import errata.ingest.otlp.SpanBatch;
import errata.ingest.otlp.SpanGroup;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what Langfuse exports: a trace with everything in it, or rows of traces, observations and scores apart from
/// each other, which their trace ids join.
///
/// @param mapping which columns of trace rows are metadata or feedback; others than Langfuse's own are left out
/// @param kinds the kinds of rows that the import has, in whichever of its files
public record LangfuseReader(Dated dated, @Nullable Mapping mapping, Set<LangfuseRow> kinds) implements RecordReader {

    @Override
    public Reading read(byte[] record, int ordinal) throws IOException {
        var json = BoundedJson.tree(record);
        var members = new Members(json);
        return switch (LangfuseRow.of(json)) {
            case WHOLE -> whole(json, ordinal);
            case OBSERVATION -> observation(members, ordinal);
            case SCORE -> score(members, ordinal);
            case TRACE -> row(members, ordinal);
            case NONE -> new Reading.Refused("neither a trace nor an observation nor a score of Langfuse");
        };
    }

    private Reading whole(JsonNode json, int ordinal) {
        boolean wrapped = json.path("trace").isObject();
        var trace = wrapped ? json.path("trace") : json;
        var own = new Members(trace instanceof ObjectNode all ? Whole.own(all) : trace);
        var id = own.text("id");
        return id == null
                ? new Reading.Refused("a trace without an id")
                : Whole.of(json, trace).reading(LangfuseTrace.of(own, id, undated(id, ordinal)));
    }

    private Reading row(Members row, int ordinal) {
        var id = row.text("id");
        if (id == null) {
            return new Reading.Refused("a trace without an id");
        }
        var trace = LangfuseTrace.of(row, id, undated(id, ordinal));
        var span = trace.span(!kinds.contains(LangfuseRow.OBSERVATION));
        return taken(span, trace.mapped(span, mapping), new Named(trace.trace(), id));
    }

    private Reading observation(Members row, int ordinal) {
        var id = row.text("id");
        var traceId = row.text("traceId");
        if (id == null || traceId == null) {
            return new Reading.Refused("an observation without an id, or without a trace");
        }
        var trace = traceOf(traceId);
        var span = LangfuseObservation.draft(trace, id, row, undated(traceId, ordinal));
        var parent = row.text("parentObservationId");
        if (parent != null) {
            span.below(ForeignIds.span(Langfuse.SOURCE, parent));
        } else if (kinds.contains(LangfuseRow.TRACE)) {
            span.below(ForeignIds.spanOf(trace)); // the span that the row of the trace becomes
        } else {
            span.text("errata.external_id", traceId);
        }
        return taken(span, List.of(), new Named(trace, traceId));
    }

    private Reading score(Members row, int ordinal) {
        var opinion = LangfuseScore.read(row, null, () -> undated(String.valueOf(row.text("traceId")), ordinal));
        return opinion.<Reading>map(told ->
                        new Reading.Taken(new SpanBatch(List.<SpanGroup>of(), List.of()), List.of(told), List.of()))
                .orElseGet(() -> new Reading.Refused("a score without a trace, a name or a value"));
    }

    private java.time.Instant undated(String traceId, int ordinal) {
        return dated.of(traceOf(traceId), ordinal);
    }

    private static TraceId traceOf(String id) {
        return ForeignIds.trace(Langfuse.SOURCE, id);
    }

    private static Reading taken(SpanDraft span, List<Opinion> opinions, Named named) {
        return new Reading.Taken(new SpanBatch(List.of(span.group()), List.of()), opinions, List.of(named));
    }
}
