package errata.reporting.agreement;

import errata.reporting.lineage.UnitId;

/// What was judged, under which definition.
///
/// @param meaning position of the last edit of meaning that was seen
record Judged(UnitId unit, long meaning) {}
