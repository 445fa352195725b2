package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The library by days, and what a rule would drop of it.
///
/// @param keepsPinned traces somebody read or drew stay, whatever the rule
public record Retention(List<Day> days, @Nullable Drops drops, boolean keepsPinned) {

    /// One day of arrivals.
    public record Day(@Nullable String day, long bytes, long spans, long traces, long pinned, boolean drop) {}

    /// What the rule takes away.
    public record Drops(long days, long traces, long bytes) {}
}
