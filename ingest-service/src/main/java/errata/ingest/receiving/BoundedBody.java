package errata.ingest.receiving;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body while it is unpacked: counted against its own limit and against what all requests may hold. Few bytes can
/// become many.
final class BoundedBody extends FilterInputStream {
    private static final int STEP = 64 * 1024;

    private final long limit;
    private final InFlight.Share share;
    private final long before;
    private long read;
    private long reserved;

    /// What the share holds already, it holds further on.
    BoundedBody(InputStream body, long limit, InFlight.Share share) {
        super(body);
        this.limit = limit;
        this.share = share;
        this.before = share.held();
    }

    static final class TooLargeException extends IOException {}

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
        if (read > limit) {
            throw new TooLargeException();
        }
        if (read > reserved) {
            reserved = Math.min(read + STEP, limit); // never so much that no request could ever have it
            if (!share.growTo(before + reserved)) {
                throw new NoRoomException();
            }
        }
    }
}
