package errata.ingest.receiving;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The body of one request, after decompression: counted against its own limit and against what all requests may hold,
/// and given up when it takes too long.
final class BoundedBody extends FilterInputStream {
    private static final int STEP = 64 * 1024;

    private final Bounds bounds;
    private final InFlight.Share share;
    private final long begun = System.nanoTime();
    private long read;
    private long reserved;

    BoundedBody(InputStream body, Bounds bounds, InFlight.Share share) {
        super(body);
        this.bounds = bounds;
        this.share = share;
    }

    record Bounds(long bytes, long nanos) {}

    static final class TooLargeException extends IOException {}

    static final class TooSlowException extends IOException {}

    static final class NoRoomException extends IOException {}

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    /// Skips nothing: who wants to skip has to read, and what is read is counted.
    @Override
    public long skip(long bytes) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > bounds.bytes()) {
            throw new TooLargeException();
        }
        if (System.nanoTime() - begun > bounds.nanos()) {
            throw new TooSlowException();
        }
        if (read > reserved) {
            reserved = read + STEP;
            if (!share.growTo(reserved)) {
                throw new NoRoomException();
            }
        }
    }
}
