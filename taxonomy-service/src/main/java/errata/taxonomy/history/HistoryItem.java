package errata.taxonomy.history;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TaxonomyEvent;
import errata.events.codec.EventCodec;
import errata.taxonomy.Told;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One step of the codebook's story.
///
/// @param categories every category it touched
/// @param data the event itself
record HistoryItem(
        long position,
        Instant at,
        @Nullable Instant claimedAt,
        Actor by,
        String type,
        Set<CategoryId> categories,
        String summary,
        @Nullable String rationale,
        TaxonomyEvent data) {

    private static final EventCodec CODEC = new EventCodec();

    static HistoryItem of(Told told) {
        var recorded = told.event();
        return new HistoryItem(
                recorded.position(),
                recorded.recordedAt(),
                recorded.claimedAt(),
                recorded.actor(),
                CODEC.encode(recorded.event()).type(),
                told.touches(),
                told.summary(),
                told.rationale(),
                recorded.event());
    }
}
