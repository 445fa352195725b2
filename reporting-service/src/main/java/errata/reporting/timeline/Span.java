package errata.reporting.timeline;

import java.time.Instant;
import java.util.UUID;

/// One review of a trace, and the positions it stood between.
record Span(UUID trace, Instant at, long from, long until) {

    boolean stoodAt(long position) {
        return from <= position && position < until;
    }
}
