package errata.ingest.otlp;

import java.util.List;

/// What one request carried: the spans that could be read, and those that could not.
public record SpanBatch(List<SpanGroup> groups, List<Unreadable> unreadable) {

    public SpanBatch {
        groups = List.copyOf(groups);
        unreadable = List.copyOf(unreadable);
    }

    /// One span with what could be read of it, and why that is not all.
    public record Unreadable(String reason, SpanGroup group) {}
}
