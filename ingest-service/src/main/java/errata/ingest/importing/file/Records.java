package errata.ingest.importing.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The records of a file, one in memory at a time and none above the limit.
public final class Records implements Iterator<RawRecord>, Closeable {
    private final Cut cut;
    private final LongSupplier position;
    private final InputStream in;
    private @Nullable RawRecord next;

    private Records(Cut cut, LongSupplier position, InputStream in) {
        this.cut = cut;
        this.position = position;
        this.in = in;
    }

    /// Reads up to the end of the next record: `null` at the end of the file.
    interface Cut {
        @Nullable
        RawRecord next() throws IOException;
    }

    public static Records of(Entry entry, Layout layout, int largest) throws IOException {
        return of(layout, entry.open(), largest);
    }

    static Records of(Layout layout, InputStream in, int largest) throws IOException {
        if (layout.shape() == Layout.Shape.TABLE) {
            var table = new TableCut(in, layout.separator(), largest);
            return new Records(table::next, table::read, in);
        }
        var signs = new Signs(in, largest);
        signs.skipTo(layout.from());
        Cut cut =
                switch (layout.shape()) {
                    case LINES -> new LineCut(signs)::next;
                    case ELEMENTS -> new ValueCut(signs, true, false)::next;
                    case WRAPPED -> new ValueCut(signs, true, true)::next;
                    case VALUES, TABLE -> new ValueCut(signs, false, false)::next;
                };
        return new Records(cut, signs::read, in);
    }

    /// The bytes of the file that were read so far.
    public long bytesRead() {
        return position.getAsLong();
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null) {
                next = cut.next();
            }
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RawRecord next() {
        var record = hasNext() ? next : null;
        if (record == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return record;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
