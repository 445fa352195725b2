package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.TraceId;

/// Where the fold keeps what it works out.
public interface Folded {

    TraceState state(TraceId trace);

    void keep(TraceId trace, TraceState state);

    /// A trace counts for the first time, as number `ordinal` of all.
    void opened(TraceId trace, int ordinal, TraceState state);

    /// A trace is counted as another kind from here on.
    void changed(long position, int ordinal, int before, int after);

    void drawn(Sample sample);

    /// A reader judged a category of a trace again.
    ///
    /// @param across whether its meaning had changed in between
    void reread(long position, CategoryId category, boolean before, boolean after, boolean across);
}
