package errata.ingest.importing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The signs of a file one by one, and the record that grows from them: its bytes up to a limit, and where it began.
final class Signs {
    static final int END = -1;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int largest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private int line = 1;
    private int startLine = 1;
    private int ordinal;
    private long before;
    private boolean tooLarge;

    Signs(InputStream in, int largest) {
        this.in = in;
        this.largest = largest;
    }

    int next() throws IOException {
        if (at == filled) {
            before += filled;
            filled = Math.max(in.read(buffer), 0);
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        int sign = buffer[at++] & 0xFF;
        if (sign == '\n') {
            line++;
        }
        return sign;
    }

    /// Goes on at that byte of the file.
    void skipTo(long offset) throws IOException {
        while (read() < offset && next() != END) {
            // lines are counted on the way
        }
    }

    /// The bytes of the file that were read.
    long read() {
        return before + at;
    }

    /// The sign that was just read is read again. Never more than one, never a line break.
    void back() {
        at--;
    }

    void begin() {
        record.reset();
        tooLarge = false;
        startLine = line;
    }

    void keep(int sign) {
        if (record.size() < largest) {
            record.write(sign);
        } else {
            tooLarge = true;
        }
    }

    boolean isEmpty() {
        return record.size() == 0;
    }

    RawRecord whole() {
        return tooLarge
                ? broken("larger than %d bytes".formatted(largest))
                : new RawRecord.Whole(ordinal++, startLine, record.toByteArray());
    }

    RawRecord broken(String reason) {
        return new RawRecord.Broken(ordinal++, startLine, reason);
    }
}
