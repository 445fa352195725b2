package errata.annotation.reviewing;

import errata.annotation.reading.Refusals;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Decision;
import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// The reader is not done after all: his review, and the labels it made count, are set aside until he decides again.
///
/// @param expected position of the review its author read, if told
record ReopenReview(TraceId trace, @Nullable Long expected) {

    Decision<AnnotationEvent> decide(TraceReading reading, Actor actor) {
        var review = reading.by(actor).review();
        if (review.isEmpty()) {
            return Decision.refuse("REVIEW_UNKNOWN", "You have no decided review on this trace.");
        }
        var moved =
                Refusals.<AnnotationEvent>moved(expected, review.get().moment().position());
        return moved.isPresent() ? moved.get() : Decision.accept(new ReviewReopened(trace));
    }
}
