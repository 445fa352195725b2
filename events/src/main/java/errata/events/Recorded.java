package errata.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as it stands in a log.
///
/// @param position dense, from 1, in commit order within the log of a project
/// @param version number of this event in its stream, from 1
/// @param recordedAt strictly rising with the position
/// @param claimedAt when it was decided, if its author told
/// @param command the Idempotency-Key of the command that caused it
public record Recorded<E extends Event>(
        ProjectId project,
        long position,
        String stream,
        long version,
        E event,
        Actor actor,
        Instant recordedAt,
        @Nullable Instant claimedAt,
        String command,
        Digest hash) {}
