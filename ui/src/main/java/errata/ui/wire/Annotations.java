package errata.ui.wire;

import java.util.List;

/// Everything said of one trace; `version` is the asking person's own.
public record Annotations(
        String clock,
        String traceId,
        List<Note> notes,
        List<Label> labels,
        List<Review> reviews,
        List<HistoryEntry> history,
        long version) {}
