package errata.reporting.projection;

import errata.reporting.compact.Bytes;
import errata.reporting.compact.Ints;
import errata.reporting.compact.PageBytes;
import errata.reporting.projection.TraceStates.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// States in a file, in the order of their traces, which is that of the index they end up in. In memory stands where
/// each block begins, and which traces there may be.
final class SortedRun {
    private static final int BLOCK = 64;

    private final FileChannel file;
    private final long begins;
    private final long[] first; // of each block, the halves of its first id
    private final Ints ends = new Ints(); // of each block, from where the run begins
    private final Seen seen;

    /// Writes them at the end of a file. @param rows in their order
    SortedRun(FileChannel file, List<Row> rows) {
        this.file = file;
        this.first = new long[2 * ((rows.size() + BLOCK - 1) / BLOCK)];
        this.seen = new Seen(rows.size());
        try {
            begins = file.size();
            for (int from = 0; from < rows.size(); from += BLOCK) {
                write(rows.subList(from, Math.min(from + BLOCK, rows.size())));
            }
        } catch (IOException e) {
            throw Scratch.trouble("States cannot be put away in the temporary file of the rebuild", e);
        }
    }

    private void write(List<Row> block) throws IOException {
        int number = ends.size();
        first[2 * number] = block.getFirst().high();
        first[2 * number + 1] = block.getFirst().low();
        var bytes = new Bytes();
        for (var row : block) {
            seen.add(row.high(), row.low());
            write(row, bytes);
        }
        int begin = number == 0 ? 0 : ends.get(number - 1);
        var written = ByteBuffer.wrap(bytes.take());
        ends.add(begin + written.remaining());
        while (written.hasRemaining()) {
            file.write(written, begins + begin + written.position());
        }
    }

    private static void write(Row row, Bytes to) {
        to.fixed(row.high()).fixed(row.low());
        to.signed(row.ordinal()).number(row.kind());
        to.number(row.pattern().length).raw(row.pattern(), 0, row.pattern().length);
        to.number(row.readers()).number(row.cell()).number(row.facts()).signed(row.startedAt());
    }

    private static Row read(PageBytes from) {
        return new Row(
                from.fixed(),
                from.fixed(),
                (int) from.signed(),
                from.small(),
                from.raw(from.small()),
                from.small(),
                from.small(),
                from.small(),
                (int) from.signed());
    }

    @Nullable
    Row find(long high, long low) {
        if (!seen.perhaps(high, low)) {
            return null;
        }
        int block = block(high, low);
        if (block >= 0) {
            for (var rows = block(block); rows.more(); ) {
                var row = read(rows);
                if (row.high() == high && row.low() == low) {
                    return row;
                }
            }
        }
        return null;
    }

    boolean perhaps(long high, long low) {
        return seen.perhaps(high, low);
    }

    /// The last block whose first id is not above one.
    private int block(long high, long low) {
        int from = 0;
        int to = ends.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Halves.compare(first[2 * middle], first[2 * middle + 1], high, low) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private PageBytes block(int number) {
        int begin = number == 0 ? 0 : ends.get(number - 1);
        var bytes = ByteBuffer.allocate(ends.get(number) - begin);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, begins + begin + bytes.position()) < 0) {
                    throw new IOException("the file ended too soon");
                }
            }
        } catch (IOException e) {
            throw Scratch.trouble("States cannot be read back from the temporary file of the rebuild", e);
        }
        return new PageBytes(bytes.array());
    }

    /// Reads them one by one, in their order.
    final class Cursor {
        private int next;
        private PageBytes block = new PageBytes(new byte[0]);
        private @Nullable Row row;

        Cursor() {
            advance();
        }

        /// Where it stands; null at the end.
        @Nullable
        Row row() {
            return row;
        }

        void advance() {
            if (!block.more() && next < ends.size()) {
                block = block(next++);
            }
            row = block.more() ? read(block) : null;
        }
    }
}
