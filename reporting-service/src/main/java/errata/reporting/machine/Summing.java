package errata.reporting.machine;

import java.util.Arrays;

/// Sums what the patterns say of one unit over the traces that have them.
final class Summing {
    private final Counted counted;
    private final UnitColumn column;
    private final long[] assessed;
    private final long[] present;
    private final long[] open;
    private final long[] said; // to be absent; part of what was assessed anyway
    private long count;
    private long absent;
    private long primary;
    private long labels;
    private long firstSeen;

    Summing(Counted counted, UnitColumn column) {
        this.counted = counted;
        this.column = column;
        this.assessed = counted.assessed(column);
        this.present = new long[assessed.length];
        this.open = new long[assessed.length];
        this.said = new long[assessed.length];
    }

    UnitCounts sum() {
        for (int at = 0; at < column.size(); at++) {
            int pattern = column.pattern(at);
            int traces = counted.traces(pattern);
            if (traces > 0) {
                add(at, pattern, traces);
            }
        }
        absent += Arrays.stream(assessed).sum()
                - Arrays.stream(present).sum()
                - Arrays.stream(open).sum();
        return new UnitCounts(count, assessed, present, open, absent, primary, labels, firstSeen);
    }

    private void add(int at, int pattern, int traces) {
        switch (column.value(at)) {
            case PRESENT -> {
                count += traces;
                primary += column.primary(at) ? traces : 0;
                labels += (long) column.labels(at) * traces;
                seen(counted.firstSeen(pattern));
                counted.addAssessed(column, pattern, present);
            }
            case OPEN -> counted.addAssessed(column, pattern, open);
            case ABSENT -> absent += counted.addAssessed(column, pattern, said);
            case UNKNOWN -> {}
        }
    }

    private void seen(long first) {
        firstSeen = firstSeen == 0 ? first : Math.min(firstSeen, first);
    }
}
