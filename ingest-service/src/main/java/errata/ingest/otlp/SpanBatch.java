package errata.ingest.otlp;

import java.util.List;

/// What one request carried: the spans that could be read, and why each of the others could not.
public record SpanBatch(List<SpanGroup> groups, List<String> unreadable) {

    public SpanBatch {
        groups = List.copyOf(groups);
        unreadable = List.copyOf(unreadable);
    }
}
