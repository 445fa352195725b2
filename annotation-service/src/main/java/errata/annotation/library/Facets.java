package errata.annotation.library;

import java.util.Map;

/// Which values the facts of some traces have, and how many traces have each; the most frequent 50 of each fact.
///
/// @param facets by fact a list of values; below `metadata` and `feedbackLabels` by key
/// @param others by fact how often it had a value beyond those that are counted one by one
/// @param exact whether all traces were counted that the question means; else the newest of them
/// @param of how many traces were counted
public record Facets(Map<String, ?> facets, Map<String, Long> others, boolean exact, long of) {

    public record Value(String value, long count) {}
}
