package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.projection.View;
import errata.reporting.verdicts.Value;
import errata.reporting.windows.Traces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// The reviewed traces of a sheet, one after the other as they were first decided.
final class ReadingOrder {
    private final View view;
    private final Sheet sheet;
    private final IntPredicate which;
    private final int[] standing;

    ReadingOrder(View view, Sheet sheet, Traces traces) {
        this.view = view;
        this.sheet = sheet;
        this.which = traces.which(view);
        this.standing = view.machine()
                .changes()
                .standing(sheet.cut().cohort(), sheet.cut().labels());
    }

    @FunctionalInterface
    interface Each {
        /// @param at how manyth trace, from 1
        void read(int trace, int pattern, int at);
    }

    void forEach(Each each) {
        int at = 0;
        for (int trace = 0; trace < standing.length; trace++) {
            if (sheet.counted().holds(standing[trace]) && which.test(trace)) {
                each.read(trace, view.machine().patternOf(standing[trace]), ++at);
            }
        }
    }

    /// The categories by the trace that showed them first.
    Map<Integer, List<CategoryId>> firstOf(Sheet shown) {
        var first = new int[shown.patterns()];
        forEach((_, pattern, at) -> first[pattern] = first[pattern] == 0 ? at : first[pattern]);
        var fresh = new HashMap<Integer, List<CategoryId>>();
        for (var category : shown.categories()) {
            int at = first(shown, category.id(), first);
            if (at > 0) {
                fresh.computeIfAbsent(at, _ -> new ArrayList<>()).add(category.id());
            }
        }
        return fresh;
    }

    private static int first(Sheet shown, CategoryId category, int[] first) {
        var column = shown.column(category);
        int earliest = 0;
        for (int i = 0; i < column.size(); i++) {
            int at = first[column.pattern(i)];
            if (column.value(i) == Value.PRESENT && at > 0 && (earliest == 0 || at < earliest)) {
                earliest = at;
            }
        }
        return earliest;
    }
}
