package errata.annotation.sampling;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Inclusion probabilities by failure likelihood (method, section 6): π = min(1, n (0.2/N + 0.8 s/Σs)). A fifth of the
/// draw is spread evenly, so that every trace has a chance. What a certain trace (π = 1) cannot take goes to the others
/// in the same way, so that all π add up to n.
final class Chances {
    private static final double EVENLY = 0.2;

    private final Map<Double, Long> traces;
    private final int size;
    private final Set<Double> certain = new HashSet<>();

    /// @param traces how many have each score; scores are 0 or more
    /// @param size n
    Chances(Map<Double, Long> traces, int size) {
        this.traces = Map.copyOf(traces);
        this.size = size;
        var more = tooLikely();
        while (certain.addAll(more)) {
            more = tooLikely();
        }
    }

    double of(double score) {
        return certain.contains(score) ? 1 : chance(score, rest());
    }

    private record Rest(double size, double traces, double scores) {}

    private Rest rest() {
        double left = size;
        double count = 0;
        double sum = 0;
        for (var entry : traces.entrySet()) {
            if (certain.contains(entry.getKey())) {
                left -= entry.getValue();
            } else {
                count += entry.getValue();
                sum += entry.getKey() * entry.getValue();
            }
        }
        return new Rest(left, count, sum);
    }

    private static double chance(double score, Rest rest) {
        return rest.scores == 0
                ? rest.size / rest.traces
                : rest.size * (EVENLY / rest.traces + (1 - EVENLY) * score / rest.scores);
    }

    private Set<Double> tooLikely() {
        var rest = rest();
        var over = new HashSet<Double>();
        for (var score : traces.keySet()) {
            if (!certain.contains(score) && chance(score, rest) >= 1) {
                over.add(score);
            }
        }
        return over;
    }
}
