package errata.taxonomy.importing;

import errata.events.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words people use for how bad a failure is.
final class Severities {

    private static final Map<String, Severity> WORDS = Map.ofEntries(
            Map.entry("cosmetic", Severity.COSMETIC),
            Map.entry("trivial", Severity.COSMETIC),
            Map.entry("low", Severity.COSMETIC),
            Map.entry("minor", Severity.MINOR),
            Map.entry("medium", Severity.MINOR),
            Map.entry("moderate", Severity.MINOR),
            Map.entry("major", Severity.MAJOR),
            Map.entry("high", Severity.MAJOR),
            Map.entry("severe", Severity.CRITICAL),
            Map.entry("critical", Severity.CRITICAL),
            Map.entry("blocker", Severity.CRITICAL));

    private Severities() {}

    static Optional<Severity> of(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
