package errata.events.feed;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.codec.Encoded;
import errata.events.wire.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a log as its owner answers it.
record LogPage(ProjectId project, Clock clock, long head, Instant until, List<Entry> events) {

    record Entry(
            long position,
            String stream,
            long version,
            String type,
            int schemaVersion,
            JsonNode data,
            Actor actor,
            Instant recordedAt,
            @Nullable Instant claimedAt,
            String command,
            Digest hash) {}

    OwnerFeed.Page received() {
        return new OwnerFeed.Page(head, events.stream().map(this::received).toList());
    }

    private ReceivedEvent received(Entry entry) {
        var body = entry.data.toString().getBytes(StandardCharsets.UTF_8);
        return new ReceivedEvent(
                project,
                entry.position,
                entry.stream,
                entry.version,
                new Encoded(entry.type, entry.schemaVersion, body),
                entry.actor,
                entry.recordedAt,
                entry.claimedAt,
                entry.command,
                entry.hash,
                clock);
    }
}
