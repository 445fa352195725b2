package errata.ingest.settings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key somebody sends with. The key itself is known to its owner alone: here is its hash.
public record IngestKey(
        UUID id,
        String name,
        String sha256,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
