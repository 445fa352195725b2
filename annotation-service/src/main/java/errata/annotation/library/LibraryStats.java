package errata.annotation.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the library holds.
///
/// @param byDay days on which traces started, the oldest first
public record LibraryStats(
        String clock, long traces, long settled, long reviewed, List<Day> byDay, Map<String, List<Value>> facets) {

    public record Day(LocalDate day, long traces) {}

    public record Value(String value, long count) {}
}
