package errata.annotation.understanding;

import java.util.List;

/// A trace in canonical words.
///
/// @param steps none only as long as nothing has come but log records
public record UnderstoodTrace(Summary summary, List<Turn> conversation, List<Step> steps) {

    /// A span of the trace at its depth, depth first.
    ///
    /// @param orphan it stands below the root because its parent has not come
    public record Step(UnderstoodSpan span, int depth, boolean orphan) {}
}
