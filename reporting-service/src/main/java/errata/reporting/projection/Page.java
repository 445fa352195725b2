package errata.reporting.projection;

import org.jspecify.annotations.Nullable;

/// What some events came to, as it is stored.
///
/// @param firstTrace how manyth trace to count the first of `traces` is; null if there is none
/// @param traces ids of those that count for the first time, 16 bytes each, in their order
record Page(byte[] body, @Nullable Integer firstTrace, byte[] traces) {}
