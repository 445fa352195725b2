package errata.ingest.otlp;

import com.google.protobuf.Message;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;

/// What an export can hold: the frames are built alike, the names in JSON and what is inside are not.
public enum Signal {
    TRACES("resourceSpans", "scopeSpans", "spans", Span.getDefaultInstance()),
    LOGS("resourceLogs", "scopeLogs", "logRecords", LogRecord.getDefaultInstance());

    final String resources;
    final String scopes;
    final String items;
    private final Message item;

    Signal(String resources, String scopes, String items, Message item) {
        this.resources = resources;
        this.scopes = scopes;
        this.items = items;
        this.item = item;
    }

    Message.Builder item() {
        return item.newBuilderForType();
    }
}
