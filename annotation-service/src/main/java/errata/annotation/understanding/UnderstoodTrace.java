package errata.annotation.understanding;

import java.util.List;

/// A trace in canonical words. Never empty: `steps` has at least one.
public record UnderstoodTrace(Summary summary, List<Turn> conversation, List<Step> steps) {

    /// A span of the trace at its depth, depth first.
    public record Step(UnderstoodSpan span, int depth) {}
}
