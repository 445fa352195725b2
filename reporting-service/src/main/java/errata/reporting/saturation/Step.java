package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.events.TraceId;
import java.util.Set;

/// One reviewed trace, in the order of reading. Deferred traces are no steps.
///
/// @param present the categories seen on it, in the words of the chosen codebook
record Step(TraceId trace, boolean failing, Set<CategoryId> present) {}
