package errata.ingest.receiving;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The body of one request as it comes, in memory within bounds. Once it is whole it is read, and what was read is let
/// go of.
final class IncomingBody extends InputStream {
    private final long most;
    private final InFlight.@Nullable Share memory;
    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private final long begun = System.nanoTime();
    private volatile long latest = begun;
    private long bytes;
    private int at;
    private @Nullable Received problem;

    IncomingBody(long most, InFlight.@Nullable Share memory) {
        this.most = most;
        this.memory = memory;
    }

    /// Of a request whose answer does not depend on it.
    static IncomingBody dropped(long most) {
        return new IncomingBody(most, null);
    }

    /// What does not fit is let go of at once, with all that came before.
    void add(byte[] chunk) {
        latest = System.nanoTime();
        bytes += chunk.length;
        if (problem != null || memory == null) {
            return;
        }
        if (bytes > most) {
            problem = new Received.TooLarge(most);
        } else if (!memory.growTo(bytes)) {
            problem = Received.NotNow.MEMORY;
        } else if (chunk.length > 0) {
            chunks.add(chunk);
        }
        if (problem != null) {
            chunks.clear();
            memory.close();
        }
    }

    /// Why it cannot be read, if it cannot.
    @Nullable
    Received problem() {
        return problem;
    }

    long most() {
        return most;
    }

    long bytes() {
        return bytes;
    }

    Duration still() {
        return Duration.ofNanos(System.nanoTime() - latest);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        var chunk = chunks.peek();
        if (chunk == null) {
            return -1;
        }
        int got = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, got);
        at += got;
        if (at == chunk.length) {
            chunks.remove();
            at = 0;
        }
        return got;
    }
}
