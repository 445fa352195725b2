package errata.ui.wire;

/// Values and counts beside a list of traces.
///
/// @param exact false when only the newest `of` hits were counted
public record TraceFacets(Facets facets, boolean exact, long of) {}
