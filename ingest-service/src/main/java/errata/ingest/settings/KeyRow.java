package errata.ingest.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key as the table has it.
///
/// @param prefix how the key begins, so that its owner knows it again
/// @param lastUsedAt as far as the instances have told
public record KeyRow(IngestKey key, String prefix, @Nullable Instant lastUsedAt) {}
