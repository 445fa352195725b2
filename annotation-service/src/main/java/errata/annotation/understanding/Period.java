package errata.annotation.understanding;

import java.time.Duration;
import java.time.Instant;

/// From when to when a trace ran. Clocks of services differ: what began up to a minute before the root began with it.
/// What is older was told so on purpose, and stands.
record Period(Instant start, Instant end) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    static Period of(TraceTree tree) {
        var first = tree.spans().getFirst().raw().startedAt();
        var own = tree.root().raw().startedAt();
        var start = tree.hasRoot() && !first.isBefore(own.minus(CLOCKS_DIFFER)) ? own : first;
        var end = start;
        for (var span : tree.spans()) {
            end = span.raw().endedAt().isAfter(end) ? span.raw().endedAt() : end;
        }
        return new Period(start, end);
    }
}
