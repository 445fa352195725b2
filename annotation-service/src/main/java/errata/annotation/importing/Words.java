package errata.annotation.importing;

import errata.events.Outcome;
import errata.events.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The words people write into cells. Positive = the failure is there.
///
/// @param positive, negative words of this table, which go first
record Words(Set<String> positive, Set<String> negative) {

    private static final Set<String> PRESENT = Set.of(
            "1",
            "1.0",
            "true",
            "t",
            "yes",
            "y",
            "x",
            "✓",
            "✔",
            "☑",
            "present",
            "fail",
            "failed",
            "failure",
            "positive");
    private static final Set<String> ABSENT = Set.of(
            "0", "0.0", "false", "f", "no", "n", "-", "✗", "☐", "absent", "none", "pass", "passed", "ok", "negative");
    private static final Set<String> UNSURE =
            Set.of("?", "unsure", "maybe", "unclear", "unknown", "defer", "borderline");
    private static final Set<String> PASS = Set.of("pass", "passed", "ok", "good", "success", "correct", "acceptable");
    private static final Set<String> FAIL =
            Set.of("fail", "failed", "failure", "bad", "incorrect", "error", "unacceptable");
    private static final Set<String> DEFER = Set.of("?", "defer", "deferred", "unsure", "skip", "skipped", "later");

    Words {
        positive = folded(positive);
        negative = folded(negative);
    }

    /// What a cell says of a category.
    Optional<Verdict> verdict(String cell) {
        var word = fold(cell);
        if (positive.contains(word)) {
            return Optional.of(Verdict.PRESENT);
        }
        if (negative.contains(word)) {
            return Optional.of(Verdict.ABSENT);
        }
        return PRESENT.contains(word)
                ? Optional.of(Verdict.PRESENT)
                : ABSENT.contains(word)
                        ? Optional.of(Verdict.ABSENT)
                        : UNSURE.contains(word) ? Optional.of(Verdict.UNSURE) : Optional.empty();
    }

    /// What a cell says of a whole trace. 1, true and yes are nobody's guess: they pass in one table and fail in the
    /// next.
    Optional<Outcome> outcome(String cell) {
        var word = fold(cell);
        if (positive.contains(word)) {
            return Optional.of(Outcome.FAIL);
        }
        if (negative.contains(word)) {
            return Optional.of(Outcome.PASS);
        }
        return PASS.contains(word)
                ? Optional.of(Outcome.PASS)
                : FAIL.contains(word)
                        ? Optional.of(Outcome.FAIL)
                        : DEFER.contains(word) ? Optional.of(Outcome.DEFER) : Optional.empty();
    }

    static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
    }
}
