package errata.reporting.drift;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TraceId;

/// One reader judged a trace for a category, and later judged it again.
///
/// @param before, after present? @param seenBefore, seenAfter the codebook positions they were judged under
record Rereading(
        TraceId trace, CategoryId category, Actor by, boolean before, boolean after, long seenBefore, long seenAfter) {

    boolean flipped() {
        return before != after;
    }
}
