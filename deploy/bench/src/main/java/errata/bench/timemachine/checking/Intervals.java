package errata.bench.timemachine.checking;

import java.util.HashMap;
import java.util.Map;

/// The labels as intervals between positions, one row for each label that ever stood.
public final class Intervals {
    private final Book book;

    /// Takes the rows, trace by trace.
    @FunctionalInterface
    public interface Rows {
        void row(int trace, int category, int reader, int verdict, long from, long to);
    }

    public Intervals(Book book) {
        this.book = book;
    }

    public void tell(Rows rows) {
        for (int trace = 0; trace < book.traces(); trace++) {
            tell(trace, rows);
        }
    }

    private void tell(int trace, Rows rows) {
        Map<Integer, Entry> standing = new HashMap<>();
        for (var entry : book.of(trace)) {
            var ended =
                    switch (entry.kind()) {
                        case LABEL -> standing.put(key(entry), entry);
                        case WITHDRAWAL -> standing.remove(key(entry));
                        case REVIEW, REOPENING -> null;
                    };
            if (ended != null) {
                tell(trace, ended, entry.position(), rows);
            }
        }
        standing.values().forEach(entry -> tell(trace, entry, Long.MAX_VALUE, rows));
    }

    private static void tell(int trace, Entry entry, long until, Rows rows) {
        rows.row(trace, entry.what(), entry.reader(), entry.value(), entry.position(), until);
    }

    private static int key(Entry entry) {
        return entry.what() << 4 | entry.reader();
    }
}
