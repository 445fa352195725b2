package errata.reporting.journal;

import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.Event;

/// The codebook position an event was decided on.
final class Stamps {

    private Stamps() {}

    /// 0 where an event names none.
    static long of(Event event) {
        return switch (event) {
            case LabelSet e -> e.codebook();
            case LabelWithdrawn e -> e.codebook();
            case TraceRelabelled e -> e.codebook();
            case ReviewDecided e -> e.codebook();
            case Event _ -> 0;
        };
    }
}
