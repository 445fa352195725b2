package errata.reporting.projection;

import errata.reporting.projection.TraceStates.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// States that were put away, in sorted runs in a temporary file; what was put away last about a trace is what holds.
/// In the end they are merged and told in the order of their traces (a log-structured merge tree; O'Neil et al. 1996):
/// an index filled in its order costs a third of one that is filled here and there.
final class StateRuns implements AutoCloseable {
    private static final Comparator<Row> BY_TRACE =
            (one, other) -> Halves.compare(one.high(), one.low(), other.high(), other.low());

    private final FileChannel file;
    private final List<SortedRun> runs = new ArrayList<>();

    /// @param folder for its temporary file
    StateRuns(Path folder) {
        file = Scratch.in(folder);
    }

    void put(TraceStates states) {
        var rows = new ArrayList<Row>(states.size());
        states.forEach(rows::add);
        rows.sort(BY_TRACE);
        runs.add(new SortedRun(file, rows));
    }

    /// Surely not, if false.
    boolean perhaps(long high, long low) {
        for (var run : runs) {
            if (run.perhaps(high, low)) {
                return true;
            }
        }
        return false;
    }

    /// What was put away last of a trace; null if nothing was.
    @Nullable
    Row find(long high, long low) {
        for (int run = runs.size() - 1; run >= 0; run--) {
            var row = runs.get(run).find(high, low);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /// What holds of every trace, each once, in their order.
    void each(Consumer<Row> each) {
        record Reading(int run, SortedRun.Cursor cursor, Row row) {}
        var readings = new PriorityQueue<Reading>(
                Comparator.comparing(Reading::row, BY_TRACE).thenComparing(Reading::run, Comparator.reverseOrder()));
        for (int run = 0; run < runs.size(); run++) {
            var cursor = runs.get(run).new Cursor();
            var row = cursor.row();
            if (row != null) {
                readings.add(new Reading(run, cursor, row));
            }
        }
        Row last = null;
        for (var next = readings.poll(); next != null; next = readings.poll()) {
            if (last == null || BY_TRACE.compare(last, next.row()) != 0) {
                last = next.row();
                each.accept(last);
            }
            next.cursor().advance();
            var row = next.cursor().row();
            if (row != null) {
                readings.add(new Reading(next.run(), next.cursor(), row));
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
