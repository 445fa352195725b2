package errata.annotation.reviewing;

import errata.annotation.codebook.SeenCodebook;
import errata.annotation.reading.Refusals;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.codebook.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reader's verdict on the trace, and the categories he looked for: absent is said, never inferred from a gap.
///
/// @param assessed null = every category active in the codebook he saw
/// @param expected position of the review its author read, 0 = none, if told
public record DecideReview(
        TraceId trace,
        Outcome outcome,
        @Nullable List<CategoryId> assessed,
        @Nullable Long expected) {

    public Decision<AnnotationEvent> decide(TraceReading reading, Actor actor, SeenCodebook codebook) {
        var own = reading.by(actor);
        var last = own.lastReview();
        var moved = Refusals.<AnnotationEvent>moved(
                expected, last == null ? 0 : last.moment().position());
        if (moved.isPresent()) {
            return moved.get();
        }
        var failures = StandingFailures.of(own, codebook.now());
        if (outcome == Outcome.PASS && !failures.isEmpty()) {
            return Refusals.passWithFailure(failures);
        }
        if (assessed != null) {
            for (var category : assessed) {
                var refusal = codebook.<AnnotationEvent>refusal(category);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
        }
        return Decision.accept(
                new ReviewDecided(trace, outcome, lookedFor(codebook), codebook.isPrincipal(actor), codebook.stamp()));
    }

    private List<CategoryId> lookedFor(SeenCodebook codebook) {
        return assessed == null
                ? codebook.then().active().stream().map(Category::id).toList()
                : assessed.stream().map(codebook::recordedAs).distinct().toList();
    }
}
