package errata.reporting.evidence;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;

/// What one reader said of a trace and a category, from `position` on.
///
/// @param codebook the taxonomy position its author saw
public record Label(
        TraceId trace,
        CategoryId category,
        Actor by,
        Verdict verdict,
        boolean primary,
        boolean asPrincipal,
        long codebook,
        long position) {

    public Key key() {
        return new Key(trace, category, by);
    }

    /// One reader has at most one label on a trace and a category at a time.
    public record Key(TraceId trace, CategoryId category, Actor by) {}
}
