package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much was read at an instant.
public record Point(Instant at, @Nullable String cut, long reviewed) {}
