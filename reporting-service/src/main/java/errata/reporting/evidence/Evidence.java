package errata.reporting.evidence;

import errata.events.TraceId;
import java.util.List;
import java.util.Set;

/// All that stood at a cut, before anything is concluded from it.
///
/// @param labels, reviews in force at the label position of the cut
/// @param cohort the traces that had a decided review at its cohort position
/// @param samples drawn by its cohort position
public record Evidence(List<Label> labels, List<Review> reviews, Set<TraceId> cohort, List<Sample> samples) {}
