package errata.ingest.importing.phoenix;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads spans of Phoenix: as its API answers them, or the rows of a data frame with dots in the names of its columns.
public record PhoenixReader(Dated dated) implements RecordReader {
    private static final String SOURCE = "phoenix";

    @Override
    public Reading read(byte[] record, int ordinal) throws IOException {
        var json = BoundedJson.tree(record);
        var told = new Members(json);
        var traceId = id(told, "trace_id", "traceId");
        var spanId = id(told, "span_id", "spanId");
        if (traceId == null || spanId == null) {
            return new Reading.Refused("a span without context.trace_id or context.span_id");
        }
        var trace = ForeignIds.trace(SOURCE, traceId);
        var span = draft(told, trace, spanId, ordinal);
        var parent = told.text("parentId");
        if (parent == null) {
            span.text("errata.external_id", traceId);
        } else {
            span.below(ForeignIds.span(SOURCE, parent));
        }
        FlatAttributes.of(json).forEach(span::value);
        return new Reading.Taken(
                new SpanBatch(List.of(span.group()), List.of()), List.of(), List.of(new Named(trace, traceId)));
    }

    private SpanDraft draft(Members told, TraceId trace, String spanId, int ordinal) {
        var start = told.time("startTime").orElseGet(() -> dated.of(trace, ordinal));
        var span = new SpanDraft(
                        trace, ForeignIds.span(SOURCE, spanId), Objects.requireNonNullElse(told.text("name"), "span"))
                .between(start, told.time("endTime").orElse(start));
        if (!FlatAttributes.has(told.node(), "openinference.span.kind")) {
            span.text("openinference.span.kind", told.text("spanKind"));
        }
        if ("ERROR".equals(told.text("statusCode"))) {
            span.failed(Objects.requireNonNullElse(told.text("statusMessage"), ""));
        }
        for (var event : told.json("events")) {
            event(new Members(event), span, start);
        }
        return span;
    }

    private static void event(Members event, SpanDraft span, Instant start) {
        var attributes = new LinkedHashMap<String, JsonNode>();
        event.json("attributes").properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
        var message = event.at("message");
        if (!Members.isEmpty(message)) {
            attributes.putIfAbsent("exception.message", message);
        }
        span.event(
                Objects.requireNonNullElse(event.text("name"), "event"),
                event.time("timestamp").orElse(start),
                attributes);
    }

    private static @Nullable String id(Members told, String member, String camel) {
        var flat = told.text("context." + member);
        var inside = new Members(told.json("context"));
        return flat == null ? inside.text(camel) : flat;
    }
}
