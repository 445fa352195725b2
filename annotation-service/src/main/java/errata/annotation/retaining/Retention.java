package errata.annotation.retaining;

import errata.annotation.retaining.RetentionRule.Day;
import java.util.List;

/// The library by days, and what goes.
///
/// @param drops of the days that go, without the traces that are pinned
/// @param keepsPinned traces that somebody read or drew stay, whatever the rule
record Retention(List<Day> days, Drops drops, boolean keepsPinned) {

    record Drops(long days, long traces, long bytes) {}

    static Retention of(List<Day> days) {
        var gone = days.stream().filter(Day::drop).toList();
        var drops = new Drops(
                gone.size(),
                gone.stream().mapToLong(day -> day.traces() - day.pinned()).sum(),
                gone.stream().mapToLong(Day::bytes).sum());
        return new Retention(days, drops, true);
    }
}
