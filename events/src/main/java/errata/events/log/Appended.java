package errata.events.log;

import java.time.Instant;
import java.util.Map;

/// @param first, last positions written; equal for one event, last = head and first = last + 1 if there was nothing
/// to write
/// @param replayed the command had been carried out before and this is its first answer
public record Appended(long first, long last, Instant recordedAt, Map<String, Object> answer, boolean replayed) {}
