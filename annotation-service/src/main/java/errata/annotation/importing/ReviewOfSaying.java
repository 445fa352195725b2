package errata.annotation.importing;

import errata.annotation.importing.Said.Word;
import errata.annotation.reading.OwnReading;
import errata.annotation.reading.Review;
import errata.annotation.reading.TraceReading;
import errata.annotation.reviewing.DecideReview;
import errata.events.AnnotationEvent;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Outcome;
import errata.events.Verdict;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The review that rows come to: the outcome they tell; else fail if a failure is present; else pass, if it was asked
/// for and something was looked at; else none, and the labels wait for one.
///
/// @param rows those that were taken
record ReviewOfSaying(Saying saying, List<Said> rows, SayingDecision.Around around) {

    record Decided(@Nullable Instant at, AnnotationEvent event) {}

    Optional<Decided> decide(TraceReading reading, Earlier earlier) {
        var own = reading.by(saying.by());
        var outcome = told().or(() -> concluded(own));
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        var assessed = assessed(own);
        if (earlier.decided(outcome.get(), assessed)) {
            return Optional.empty();
        }
        var review = new DecideReview(saying.trace(), outcome.get(), List.copyOf(assessed), null);
        return review.decide(reading, saying.by(), around.codebook()) instanceof Decision.Accepted<AnnotationEvent> done
                ? Optional.of(new Decided(at(), done.events().getFirst()))
                : Optional.empty();
    }

    private Optional<Outcome> told() {
        return rows.stream().map(Said::outcome).filter(Objects::nonNull).reduce((_, later) -> later);
    }

    private Optional<Outcome> concluded(OwnReading own) {
        if (rows.stream().allMatch(row -> row.words().isEmpty())) {
            return Optional.empty();
        }
        if (!own.present().isEmpty()) {
            return Optional.of(Outcome.FAIL);
        }
        boolean looked = rows.stream().anyMatch(row -> row.says(Verdict.ABSENT));
        boolean doubts = own.labels().values().stream().anyMatch(label -> label.verdict() == Verdict.UNSURE);
        return around.noPresentMeansPass() && looked && !doubts ? Optional.of(Outcome.PASS) : Optional.empty();
    }

    /// What the rows say yes or no of, and what the reader's review already named.
    private Set<CategoryId> assessed(OwnReading own) {
        var assessed = new LinkedHashSet<CategoryId>();
        own.review().map(Review::assessed).orElse(List.of()).stream()
                .filter(id -> around.codebook().refusal(id).isEmpty())
                .forEach(assessed::add);
        rows.stream()
                .flatMap(row -> row.words().stream())
                .filter(word -> word.verdict() != Verdict.UNSURE)
                .map(Word::category)
                .forEach(assessed::add);
        return assessed;
    }

    private @Nullable Instant at() {
        return rows.stream()
                .map(Said::at)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
