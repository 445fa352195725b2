package errata.annotation.arriving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param oldestUnsettled when the trace last changed that waits longest
public record ArrivingState(long unsettled, @Nullable Instant oldestUnsettled, long unreadableRecords) {}
