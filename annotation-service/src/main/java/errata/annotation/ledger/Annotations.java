package errata.annotation.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.Anchor;
import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything said of one trace, by whom and when.
///
/// @param version position of the caller's last event on the trace; 0 = none
record Annotations(
        Clock clock,
        TraceId traceId,
        List<NoteView> notes,
        List<LabelView> labels,
        List<ReviewView> reviews,
        List<HistoryItem> history,
        long version) {

    /// @param text null = erased
    record NoteView(
            NoteId noteId,
            @Nullable String text,
            @Nullable Anchor anchor,
            boolean firstFailure,
            String by,
            Instant at,
            long position,
            boolean mine) {}

    record LabelView(
            CategoryId category,
            Verdict verdict,
            boolean primary,
            @Nullable Anchor anchor,
            List<NoteId> evidence,
            String by,
            Instant at,
            long codebook,
            long position,
            boolean mine,
            Via via) {}

    record ReviewView(
            Outcome outcome,
            List<CategoryId> assessed,
            String by,
            Instant at,
            long codebook,
            long position,
            boolean reopened,
            boolean mine) {}

    record HistoryItem(
            long position,
            Instant at,
            @Nullable Instant claimedAt,
            String by,
            String type,
            String summary,
            JsonNode data) {}
}
