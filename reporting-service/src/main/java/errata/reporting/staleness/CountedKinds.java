package errata.reporting.staleness;

import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// The reviewed traces of a sheet by kind: those of a pattern, and how many of a group were looked at through the same
/// lists. Built once and walked through for every category.
final class CountedKinds {
    private final Machine machine;
    private final Sheet sheet;
    private final int[] counts;
    private final int[] begins;
    private final int[] sorted;
    private final Map<Lists, Long> lists = new HashMap<>();

    private record Lists(int coverage, int group) {}

    @FunctionalInterface
    interface EachList {
        void take(int coverage, int group, long traces);
    }

    /// @param counts by kind
    CountedKinds(Sheet sheet, int[] counts) {
        this.machine = sheet.machine();
        this.sheet = sheet;
        this.counts = counts;
        this.begins = new int[sheet.patterns() + 1];
        for (int kind = 1; kind < counts.length; kind++) {
            if (isCounted(kind)) {
                begins[machine.patternOf(kind) + 1]++;
                lists.merge(new Lists(coverage(kind), group(kind)), (long) counts[kind], Long::sum);
            }
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        this.sorted = new int[begins[begins.length - 1]];
        var next = begins.clone();
        for (int kind = 1; kind < counts.length; kind++) {
            if (isCounted(kind)) {
                sorted[next[machine.patternOf(kind)]++] = kind;
            }
        }
    }

    private boolean isCounted(int kind) {
        return counts[kind] > 0 && sheet.totals().hold(kind);
    }

    int traces(int kind) {
        return counts[kind];
    }

    int group(int kind) {
        return sheet.totals().group(kind);
    }

    int coverage(int kind) {
        return machine.vocabulary().kinds.coverage(kind);
    }

    void eachOf(int pattern, IntConsumer each) {
        for (int at = begins[pattern]; at < begins[pattern + 1]; at++) {
            each.accept(sorted[at]);
        }
    }

    void eachList(EachList each) {
        lists.forEach((of, traces) -> each.take(of.coverage, of.group, traces));
    }
}
