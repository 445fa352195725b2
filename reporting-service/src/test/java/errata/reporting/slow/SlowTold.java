package errata.reporting.slow;

import errata.events.Actor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.Entry;
import java.util.HashMap;
import java.util.Map;

/// What stands of all that was said, event by event.
final class SlowTold {

    record Key(TraceId trace, CategoryId category, Actor by) {}

    record Mine(TraceId trace, Actor by) {}

    record Label(Verdict verdict, boolean principal, long stamp, long position) {}

    record Review(ReviewDecided said, long position) {}

    final Map<Key, Label> labels = new HashMap<>();
    final Map<Mine, Review> reviews = new HashMap<>();
    final Map<TraceId, Double> drawn = new HashMap<>();
    boolean sampled;

    void tell(Entry<? extends errata.events.AnnotationEvent> entry) {
        long at = entry.position();
        var by = entry.by();
        switch (entry.event()) {
            case SampleDrawn e -> {
                sampled = true;
                e.drawn().forEach(one -> drawn.putIfAbsent(one.trace(), one.inclusion()));
            }
            case LabelSet e ->
                labels.put(
                        new Key(e.trace(), e.category(), by),
                        new Label(e.verdict(), e.asPrincipal(), e.codebook(), at));
            case LabelWithdrawn e -> labels.remove(new Key(e.trace(), e.category(), by));
            case TraceRelabelled e -> {
                labels.remove(new Key(e.trace(), e.from(), by));
                e.to().forEach(to -> labels.put(
                        new Key(e.trace(), to, by), new Label(Verdict.PRESENT, e.asPrincipal(), e.codebook(), at)));
                e.absent()
                        .forEach(to -> labels.put(
                                new Key(e.trace(), to, by),
                                new Label(Verdict.ABSENT, e.asPrincipal(), e.codebook(), at)));
            }
            case ReviewDecided e -> reviews.put(new Mine(e.trace(), by), new Review(e, at));
            case ReviewReopened e -> reviews.remove(new Mine(e.trace(), by));
            case errata.events.AnnotationEvent _ -> {}
        }
    }
}
