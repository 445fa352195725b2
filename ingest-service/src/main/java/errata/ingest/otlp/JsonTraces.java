package errata.ingest.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import errata.ingest.otlp.SpanBatch.Unreadable;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads an `ExportTraceServiceRequest` in OTLP/JSON span by span, or an `ExportLogsServiceRequest` log record by log
/// record. An `IOException` means that it is not JSON, or not an export at all.
public final class JsonTraces {
    // A text beyond the cap is cut later, not refused: so the parser lets through whatever the body may hold.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(500)
                    .build())
            .build();

    private final Signal signal;
    private final JsonParser json;
    private final JsonMessage message;
    private final Parts parts = new Parts(Parts.OF_A_REQUEST);
    private final List<SpanGroup> groups = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /// What stands under one scope; the resource around it may still come.
    private record Scope(SpanGroup group, List<Bad> bad) {}

    private record Bad(String reason, ByteString readable) {}

    private JsonTraces(Signal signal, JsonParser json) {
        this.signal = signal;
        this.json = json;
        this.message = new JsonMessage(json);
    }

    public static SpanBatch read(InputStream body) throws IOException {
        return read(Signal.TRACES, body);
    }

    public static SpanBatch read(Signal signal, InputStream body) throws IOException {
        try (var json = JSON.createParser(body)) {
            var traces = new JsonTraces(signal, json);
            traces.request();
            return new SpanBatch(traces.groups, traces.unreadable);
        }
    }

    private void request() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "An export is a JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (entering(signal.resources)) {
                while (nextObject()) {
                    resourceSpans();
                }
            }
        }
        if (json.nextToken() != null) {
            throw new JsonParseException(json, "Something follows the export");
        }
    }

    private void resourceSpans() throws IOException {
        var resource = ByteString.EMPTY;
        var schema = "";
        var scopes = new ArrayList<Scope>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("resource")) {
                resource = bytes(Resource.newBuilder());
            } else if (json.currentName().equals("schemaUrl")) {
                schema = text();
            } else if (entering(signal.scopes)) {
                while (nextObject()) {
                    scopes.add(scopeSpans());
                }
            }
        }
        for (var scope : scopes) {
            var group = scope.group().under(resource, schema);
            groups.add(group);
            scope.bad().forEach(bad -> unreadable.add(new Unreadable(bad.reason(), group.only(bad.readable()))));
        }
    }

    private Scope scopeSpans() throws IOException {
        var scope = ByteString.EMPTY;
        var schema = "";
        var spans = new ArrayList<ByteString>();
        var bad = new ArrayList<Bad>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("scope")) {
                scope = bytes(InstrumentationScope.newBuilder());
            } else if (json.currentName().equals("schemaUrl")) {
                schema = text();
            } else if (entering(signal.items)) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    item(spans, bad);
                }
            }
        }
        return new Scope(new SpanGroup(ByteString.EMPTY, "", scope, schema, spans), bad);
    }

    /// Whatever stands in the list of spans: one that is none is refused alone.
    private void item(List<ByteString> spans, List<Bad> bad) throws IOException {
        parts.addOrFail();
        if (json.currentToken() == null) {
            throw new JsonParseException(json, "The list does not end");
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            bad.add(new Bad("a JSON object was expected in " + signal.items, ByteString.EMPTY));
            return;
        }
        var item = signal.item();
        message.readInto(item);
        var problem = message.takeProblem();
        var bytes = item.build().toByteString();
        if (problem == null) {
            spans.add(bytes);
        } else {
            bad.add(new Bad(problem, bytes));
        }
    }

    /// A resource or scope that is not quite right is taken as far as it can be read: its spans are worth more.
    private ByteString bytes(Message.Builder builder) throws IOException {
        if (json.nextToken() == JsonToken.START_OBJECT) {
            message.readInto(builder);
            message.takeProblem();
        } else {
            json.skipChildren();
        }
        return builder.build().toByteString();
    }

    private String text() throws IOException {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            return WellFormed.text(json.getText());
        }
        json.skipChildren();
        return "";
    }

    /// Goes to the value of the current field: true if it is the wanted list; any other field is skipped.
    private boolean entering(String list) throws IOException {
        boolean wanted = json.currentName().equals(list);
        var token = json.nextToken();
        if (wanted && token == JsonToken.START_ARRAY) {
            return true;
        }
        if (wanted && token != JsonToken.VALUE_NULL) {
            throw new JsonParseException(json, list + " is not a list");
        }
        json.skipChildren();
        return false;
    }

    private boolean nextObject() throws IOException {
        var token = json.nextToken();
        parts.addOrFail();
        if (token != JsonToken.END_ARRAY && token != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "A list of objects holds something else");
        }
        return token == JsonToken.START_OBJECT;
    }
}
