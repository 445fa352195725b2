package errata.annotation.counting;

import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the spans of one batch.
public final class Tally {
    private final SortedMap<Origin, Counts> counts = new TreeMap<>();

    /// Spans by what became of them.
    static final class Counts {
        long stored;
        long duplicates;
        long amended;
        long refused;
        long lagMs;
    }

    public void stored(Origin origin) {
        of(origin).stored++;
    }

    public void duplicate(Origin origin) {
        of(origin).duplicates++;
    }

    public void amended(Origin origin) {
        of(origin).amended++;
    }

    public void refused(Origin origin, long spans) {
        of(origin).refused += spans;
    }

    /// @param ms from when ingest took it to when it was applied
    public void lag(Origin origin, long ms) {
        var of = of(origin);
        of.lagMs = Math.max(of.lagMs, ms);
    }

    SortedMap<Origin, Counts> counts() {
        return counts;
    }

    private Counts of(Origin origin) {
        return counts.computeIfAbsent(origin, _ -> new Counts());
    }
}
