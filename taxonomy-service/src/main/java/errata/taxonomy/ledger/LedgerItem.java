package errata.taxonomy.ledger;

import errata.events.Actor;
import errata.events.Digest;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import errata.events.codec.EventCodec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as it stands in the log.
///
/// @param version of the stream after this event
/// @param hash chained over all events before it
record LedgerItem(
        long position,
        String stream,
        String type,
        long version,
        Instant at,
        @Nullable Instant claimedAt,
        Actor by,
        TaxonomyEvent data,
        Digest hash) {

    private static final EventCodec CODEC = new EventCodec();

    static LedgerItem of(Recorded<TaxonomyEvent> recorded) {
        return new LedgerItem(
                recorded.position(),
                recorded.stream(),
                CODEC.encode(recorded.event()).type(),
                recorded.version(),
                recorded.recordedAt(),
                recorded.claimedAt(),
                recorded.actor(),
                recorded.event(),
                recorded.hash());
    }
}
