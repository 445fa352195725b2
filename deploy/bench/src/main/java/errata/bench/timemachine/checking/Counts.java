package errata.bench.timemachine.checking;

import java.util.HashMap;
import java.util.Map;

/// The figures of a ranking that are counted.
///
/// @param categories of each active category, by number
public record Counts(long reviewed, Map<Integer, Count> categories) {

    /// @param count traces where it is present; @param assessed looked for; @param unresolved of these
    public record Count(long count, long assessed, long unresolved) {}

    public Counts {
        categories = new HashMap<>(categories);
    }
}
