package errata.reporting.trend;

import java.time.Instant;

/// The reviewed traces that began between two instants.
///
/// @param present, assessed of one category
public record Bucket(Instant from, Instant to, long present, long assessed) {}
