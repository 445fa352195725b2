package errata.annotation.reading;

import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// A trace somebody has read.
///
/// @param externalId what the world calls it, if told
public record ReadTrace(TraceId trace, @Nullable String externalId) {}
