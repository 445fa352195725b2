package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reviewed traces of a sheet, one after the other as they were first decided.
final class ReadingOrder {
    private final Sheet sheet;
    private int[] traces = new int[64];
    private int[] patterns = new int[64];
    private int size;

    ReadingOrder(Sheet sheet) {
        this.sheet = sheet;
    }

    void add(int trace, int pattern) {
        if (size == traces.length) {
            traces = Arrays.copyOf(traces, 2 * size);
            patterns = Arrays.copyOf(patterns, 2 * size);
        }
        traces[size] = trace;
        patterns[size++] = pattern;
    }

    int size() {
        return size;
    }

    /// Numbers rise in the order of reading.
    boolean holds(int trace) {
        return Arrays.binarySearch(traces, 0, size, trace) >= 0;
    }

    /// What each of them showed that none before it had.
    Discovery discovery() {
        var fresh = fresh();
        var discovery = new Discovery();
        for (int i = 0; i < size; i++) {
            discovery.read(traces[i], sheet.failing(patterns[i]), fresh.getOrDefault(i + 1, List.of()));
        }
        return discovery;
    }

    /// The categories by the place, from 1, of the trace that showed them first.
    private Map<Integer, List<CategoryId>> fresh() {
        var first = new int[sheet.patterns()];
        for (int i = 0; i < size; i++) {
            first[patterns[i]] = first[patterns[i]] == 0 ? i + 1 : first[patterns[i]];
        }
        var fresh = new HashMap<Integer, List<CategoryId>>();
        for (var category : sheet.categories()) {
            int at = first(category.id(), first);
            if (at > 0) {
                fresh.computeIfAbsent(at, _ -> new ArrayList<>()).add(category.id());
            }
        }
        return fresh;
    }

    private int first(CategoryId category, int[] first) {
        var column = sheet.column(category);
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
