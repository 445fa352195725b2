package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import java.util.List;

/// Spans that arrived under one resource and one scope, each still as protobuf bytes: most are never rebuilt.
public record SpanGroup(
        ByteString resource, String resourceSchema, ByteString scope, String scopeSchema, List<ByteString> spans) {
    private static final int LONGEST_ADDRESS = 2048;

    public SpanGroup {
        spans = List.copyOf(spans);
    }

    SpanGroup with(ByteString otherResource, ByteString otherScope) {
        return new SpanGroup(otherResource, address(resourceSchema), otherScope, address(scopeSchema), spans);
    }

    SpanGroup under(ByteString itsResource, String itsSchema) {
        return new SpanGroup(itsResource, itsSchema, scope, scopeSchema, spans);
    }

    /// The same around other spans.
    SpanGroup holding(List<ByteString> others) {
        return new SpanGroup(resource, resourceSchema, scope, scopeSchema, others);
    }

    SpanGroup only(ByteString span) {
        return holding(List.of(span));
    }

    private static String address(String schema) {
        return schema.length() <= LONGEST_ADDRESS ? schema : "";
    }
}
