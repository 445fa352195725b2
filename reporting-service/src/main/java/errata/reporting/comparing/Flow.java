package errata.reporting.comparing;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Traces read by then that say one category less and another one more now: the band of a Sankey picture.
///
/// @param from, to null where there was, or is, none
record Flow(@Nullable CategoryId from, @Nullable CategoryId to, long traces) {

    /// Of the traces that are reviewed ones of both, the widest first. A trace that lost two and gained one is told in
    /// two bands.
    ///
    /// @param before what each trace was counted as then
    static List<Flow> between(Sheet then, Sheet now, int[] before) {
        return bands(then, now, before).widest();
    }

    /// By category, how many of the traces of both more or fewer show it for another one.
    ///
    /// @param before what each trace was counted as then
    static Map<CategoryId, Long> exchanged(Sheet then, Sheet now, int[] before) {
        return bands(then, now, before).exchanged();
    }

    private static Bands bands(Sheet then, Sheet now, int[] before) {
        var bands = new Bands(then, now);
        var machine = then.machine();
        var after = standing(now);
        var stayed = new int[machine.vocabulary().kinds.size()]; // most do
        for (int trace = 0; trace < before.length; trace++) {
            if (before[trace] == after[trace]) {
                stayed[before[trace]]++;
            } else if (then.totals().hold(before[trace]) && now.totals().hold(after[trace])) {
                bands.add(machine.patternOf(before[trace]), machine.patternOf(after[trace]), 1);
            }
        }
        var byPattern = new long[machine.vocabulary().patterns.size()];
        for (int kind = 1; kind < stayed.length; kind++) {
            if (stayed[kind] > 0 && then.totals().hold(kind) && now.totals().hold(kind)) {
                byPattern[machine.patternOf(kind)] += stayed[kind];
            }
        }
        for (int pattern = 0; pattern < byPattern.length; pattern++) {
            if (byPattern[pattern] > 0) {
                bands.add(pattern, pattern, byPattern[pattern]);
            }
        }
        return bands;
    }

    /// What each trace is counted as, by its number.
    static int[] standing(Sheet sheet) {
        return sheet.machine()
                .changes()
                .standing(sheet.cut().cohort(), sheet.cut().labels());
    }
}
