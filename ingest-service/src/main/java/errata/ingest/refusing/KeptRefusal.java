package errata.ingest.refusing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refusal as the table has it.
///
/// @param number rises with every refusal: the place in the list
record KeptRefusal(long number, Refusal refusal, @Nullable Instant replayedAt) {}
