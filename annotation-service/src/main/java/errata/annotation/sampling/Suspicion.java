package errata.annotation.sampling;

import java.util.Arrays;
import java.util.Locale;

/// What the library knows of a trace that tells of a failure, and how much it says. The first that holds counts;
/// `sampling_frame` tells which one it is.
enum Suspicion {
    /// Its root has the status error.
    ERROR(1.0),
    /// Feedback on it is negative.
    NEGATIVE_FEEDBACK(1.0),
    /// There is no answer in it.
    NO_ANSWER(0.5),
    /// A tool failed, which the trace may have survived.
    TOOL_ERROR(0.4),
    NOTHING_TOLD(0.1);

    private final double score;

    Suspicion(double score) {
        this.score = score;
    }

    double score() {
        return score;
    }

    /// The name of its stratum.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Suspicion of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(NOTHING_TOLD);
    }
}
