package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Outcome;
import errata.bench.timemachine.history.Saying.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What one reader says of one trace, as it stands now.
final class Reading {
    private final int trace;
    private final int reader;
    private final SequencedMap<Integer, Verdict> labels = new LinkedHashMap<>(8);
    private boolean decided;

    Reading(int trace, int reader) {
        this.trace = trace;
        this.reader = reader;
    }

    int trace() {
        return trace;
    }

    int reader() {
        return reader;
    }

    boolean asPrincipal() {
        return reader == 0;
    }

    boolean isDecided() {
        return decided;
    }

    void decided(boolean now) {
        decided = now;
    }

    void set(int category, Verdict verdict) {
        labels.put(category, verdict);
    }

    void remove(int category) {
        labels.remove(category);
    }

    boolean has(int category) {
        return labels.containsKey(category);
    }

    boolean hasPresent(int category) {
        return labels.get(category) == Verdict.PRESENT;
    }

    long present() {
        return labels.values().stream()
                .filter(verdict -> verdict == Verdict.PRESENT)
                .count();
    }

    Outcome outcome() {
        return present() > 0 ? Outcome.FAIL : Outcome.PASS;
    }

    Map<Integer, Verdict> labels() {
        return labels;
    }

    /// The categories it has a label on.
    List<Integer> categories() {
        return List.copyOf(labels.keySet());
    }
}
