package errata.events.wire;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event of somebody's log, its body not yet read.
public record ReceivedEvent(
        ProjectId project,
        long position,
        String stream,
        long version,
        Encoded encoded,
        Actor actor,
        Instant recordedAt,
        @Nullable Instant claimedAt,
        String command,
        Digest hash,
        Clock clock)
        implements Received {

    /// @throws errata.events.codec.UnreadableEvent when this build cannot read it
    public <E extends Event> Recorded<E> decoded(EventCodec codec, Class<E> family) {
        var event = family.cast(codec.decode(encoded));
        return new Recorded<>(project, position, stream, version, event, actor, recordedAt, claimedAt, command, hash);
    }
}
