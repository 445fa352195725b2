package errata.ui.wire;

import java.time.Instant;

/// The reviewed traces that began between two instants, of one category.
public record Bucket(Instant from, Instant to, long present, long assessed) {}
