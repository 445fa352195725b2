package errata.reporting.evidence;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.TraceId;
import java.time.Instant;
import java.util.List;

/// One reader's verdict on a whole trace, from `position` on.
///
/// @param assessed what was looked for: absent where no label says otherwise
public record Review(
        TraceId trace,
        Actor by,
        Outcome outcome,
        List<CategoryId> assessed,
        boolean asPrincipal,
        long codebook,
        long position,
        Instant at) {

    public Key key() {
        return new Key(trace, by);
    }

    /// One reader has at most one decided review of a trace at a time.
    public record Key(TraceId trace, Actor by) {}
}
