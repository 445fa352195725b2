package errata.events.log;

import errata.events.Digest;

/// What a verification found.
public sealed interface ChainVerdict {

    /// How many events the log says it has.
    long events();

    /// Every event is as it was written, none is missing.
    record Intact(long events, Digest hash) implements ChainVerdict {}

    /// @param position the first event that is not as it was written, or missing
    record Broken(long events, long position, String reason) implements ChainVerdict {}
}
