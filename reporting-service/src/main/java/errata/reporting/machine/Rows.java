package errata.reporting.machine;

import errata.reporting.compact.Ints;
import errata.reporting.verdicts.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// What each pattern says, unit by unit: the columns, turned over. An entry is one int.
final class Rows {
    private static final int LABELS = 4;
    private static final int UNIT = LABELS + 7;
    private static final int MARKS = (1 << LABELS) - 1;

    private final Ints begins = new Ints();
    private int[] entries = new int[16];

    Rows() {
        begins.add(0);
    }

    /// Patterns taken in.
    int size() {
        return begins.size() - 1;
    }

    /// Takes in the patterns that came since. @param columns by the number of their unit
    void grow(List<UnitColumn> columns, int patterns) {
        int from = size();
        var next = new int[patterns - from + 1];
        for (var column : columns) {
            for (int at = column.from(from); at < column.size(); at++) {
                next[column.pattern(at) - from + 1]++;
            }
        }
        next[0] = begins.get(from);
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
            begins.add(next[i]);
        }
        int size = next[next.length - 1];
        entries = size > entries.length ? Arrays.copyOf(entries, Ints.more(size)) : entries;
        for (int unit = 0; unit < columns.size(); unit++) {
            var column = columns.get(unit);
            for (int at = column.from(from); at < column.size(); at++) {
                int entry = unit << UNIT | column.labels(at) << LABELS | column.mark(at);
                entries[next[column.pattern(at) - from]++] = entry;
            }
        }
    }

    int begin(int pattern) {
        return begins.get(pattern);
    }

    int end(int pattern) {
        return begins.get(pattern + 1);
    }

    /// An entry of a pattern, between its begin and its end.
    int entry(int at) {
        return entries[at];
    }

    /// Is told of each unit that is present on a pattern.
    void eachPresent(int pattern, IntConsumer unit) {
        int end = end(pattern);
        for (int at = begin(pattern); at < end; at++) {
            if (value(entries[at]) == Value.PRESENT) {
                unit.accept(unit(entries[at]));
            }
        }
    }

    static int unit(int entry) {
        return entry >>> UNIT;
    }

    static int labels(int entry) {
        return entry >>> LABELS & Byte.MAX_VALUE;
    }

    static Value value(int entry) {
        return UnitColumn.marked(entry & MARKS);
    }

    static boolean primary(int entry) {
        return UnitColumn.isPrimary(entry & MARKS);
    }

    long bytes() {
        return begins.bytes() + 4L * entries.length;
    }
}
