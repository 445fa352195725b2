package errata.reporting.ranking;

import errata.events.CategoryId;

/// What fixing one more category would do, chosen greedily: the failing traces that would have nothing left to fail of.
///
/// @param traces more of them than with the categories before it; @param together with those before it
/// @param points the same as a share of all reviewed traces: an upper bound, if every fix worked
public record Gain(CategoryId category, long traces, long together, double points) {}
