package errata.annotation.arriving;

import errata.annotation.facts.TraceFacets;
import java.time.LocalDate;

/// What the library knew of a trace before more of it arrived.
///
/// @param settled complete before: what changes now amends it
record KnownTrace(TraceKey key, LocalDate day, boolean pinned, boolean settled, int spanCount, TraceFacets facets) {}
