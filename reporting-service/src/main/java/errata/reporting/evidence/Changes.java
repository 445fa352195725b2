package errata.reporting.evidence;

import errata.events.TraceId;
import java.util.List;
import java.util.Map;

/// What a run of events does to the intervals: which end, and which are new (some of them ended already).
public record Changes(
        Map<Label.Key, Long> labelsEnded,
        List<Interval<Label>> labels,
        Map<Review.Key, Long> reviewsEnded,
        List<Interval<Review>> reviews,
        List<Draw> draws) {

    /// @param position where the draw stands in the log
    public record Draw(Sample sample, long position, Map<TraceId, Double> inclusions) {}
}
