package errata.events.log;

import errata.events.Clock;
import errata.events.Digest;
import java.time.Instant;

/// Where a log ends. Nothing older than `until` will still come.
public record Head(long position, Instant until, Digest hash, Clock clock) {}
