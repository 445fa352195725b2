package errata.annotation.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.Recorded;
import errata.events.log.Head;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the log, oldest first.
///
/// @param head position where the log ends
/// @param next what to ask for after this page; null = this was the last
record LedgerPage(
        Clock clock, long head, List<Item> items, @Nullable Long next) {

    /// @param version number of the event in its stream
    record Item(
            long position,
            String stream,
            String type,
            long version,
            Instant at,
            @Nullable Instant claimedAt,
            String by,
            String summary,
            JsonNode data,
            Digest hash) {}

    static LedgerPage of(Head head, List<Recorded<AnnotationEvent>> events, EventJson json, Sentence sentence) {
        var items = events.stream().map(e -> item(e, json, sentence)).toList();
        var last = items.isEmpty() ? null : items.getLast().position();
        var next = last == null || last >= head.position() ? null : last;
        return new LedgerPage(head.clock(), head.position(), items, next);
    }

    private static Item item(Recorded<AnnotationEvent> recorded, EventJson json, Sentence sentence) {
        return new Item(
                recorded.position(),
                recorded.stream(),
                json.type(recorded),
                recorded.version(),
                recorded.recordedAt(),
                recorded.claimedAt(),
                recorded.actor().name(),
                sentence.of(recorded.actor().name(), recorded.event()),
                json.data(recorded),
                recorded.hash());
    }
}
