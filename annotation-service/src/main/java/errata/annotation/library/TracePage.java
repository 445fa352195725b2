package errata.annotation.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param next cursor of the next page; null on the last one
public record TracePage(
        String clock, List<TraceSummary> items, @Nullable String next) {

    /// @param found one more than fits, when there is a next page
    static TracePage of(String clock, List<TraceSummary> found, int limit) {
        if (found.size() <= limit) {
            return new TracePage(clock, found, null);
        }
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new TracePage(clock, items, new Cursor(last.startedAt(), last.traceId()).encoded());
    }
}
