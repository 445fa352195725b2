package errata.events.log;

import errata.events.Actor;
import errata.events.Digest;
import errata.events.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asks for what, once.
///
/// @param key Idempotency-Key: (project, actor, key) is carried out at most once
/// @param request digest of method, path and body: the same key with another request is refused
/// @param claimedAt when it was decided, if told
public record Command(
        ProjectId project,
        Actor actor,
        String key,
        Digest request,
        @Nullable Instant claimedAt) {}
