package errata.events.feed;

import java.time.Instant;

/// A project that is applied no further, because the next event cannot be.
///
/// @param position the last one applied; answers are exact up to there
/// @param reason for the log and the operator, not for people outside
public record Stopped(long position, String reason, Instant since) {}
