package errata.ingest.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The records of a file, one in memory at a time and none above the limit.
final class Records implements Iterator<RawRecord> {
    private final Cut cut;
    private @Nullable RawRecord next;

    private Records(Cut cut) {
        this.cut = cut;
    }

    /// Reads up to the end of the next record: `null` at the end of the file.
    interface Cut {
        @Nullable
        RawRecord next() throws IOException;
    }

    static Records of(Layout layout, InputStream in, int largest) {
        var signs = new Signs(in, largest);
        return new Records(
                switch (layout) {
                    case LINES -> new LineCut(signs)::next;
                    case ELEMENTS -> new ValueCut(signs, true)::next;
                    case VALUES -> new ValueCut(signs, false)::next;
                });
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
}
