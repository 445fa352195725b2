package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may send.
///
/// @param required whether nothing is taken without a key
public record IngestKeys(List<IngestKey> items, boolean required) {

    /// A key; the secret itself is known to nobody but its owner.
    public record IngestKey(
            String id,
            @Nullable String name,
            @Nullable String prefix,
            @Nullable Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}
}
