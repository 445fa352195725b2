package errata.events.log;

import java.util.Map;

/// What a command came to.
public sealed interface CommandOutcome {

    /// Carried out now, or before (`appended.replayed()`).
    record Done(Appended appended) implements CommandOutcome {}

    /// A rule says no; nothing was written.
    record Refused(String code, String detail, Map<String, Object> about) implements CommandOutcome {}

    /// The Idempotency-Key belongs to another request.
    record KeyReused(String key) implements CommandOutcome {}

    /// Somebody wrote to the stream during each of the attempts.
    record StreamMoved(String stream, long expected, long actual) implements CommandOutcome {}

    /// The project has no log here (yet).
    record LogUnknown(String project) implements CommandOutcome {}
}
