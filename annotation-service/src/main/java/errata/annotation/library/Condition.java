package errata.annotation.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a trace has to meet. `?1` stands for its first value, `?2` for its second.
///
/// @param walked asked of one trace after the other
/// @param source selects the ids of all traces that may meet it, where another table knows them
///     and when they started, if it does too
/// @param exact whether all of `source` meet it
record Condition(Reach reach, String walked, @Nullable String source, boolean exact, List<Object> values) {

    /// How a condition is best met.
    enum Reach {
        /// An index has its traces by time.
        IN_ORDER,
        /// Most traces meet it.
        OFTEN,
        /// It may be met often or hardly ever.
        UNKNOWN,
        /// Few meet it, and these are found at once.
        FEW
    }

    static Condition of(Reach reach, String sql, Object... values) {
        return new Condition(reach, sql, null, false, List.of(values));
    }

    /// Whether its hits can be put in order without reading traces.
    boolean isTimed() {
        return exact && source != null && source.contains("started_at");
    }

    /// Met by exactly the traces that another table knows.
    static Condition within(Reach reach, String walked, String source, Object... values) {
        return new Condition(reach, walked, source, true, List.of(values));
    }
}
