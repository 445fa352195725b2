package errata.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The traces a sample is drawn from: settled ones, started in [from, to), whose facts equal `filters` (service,
/// release, environment, model).
public record Frame(@Nullable Instant from, @Nullable Instant to, Map<String, String> filters) {}
