package errata.bench.sending;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;

/// The body of one request, made once. Before each sending only ids and times are written over what stood there.
public final class SpanBatch {
    public static final int SPANS_OF_TRACE = 10;

    private static final long NANOS = 1_000_000_000L;
    private static final long STEP = 20_000_000L;

    private final byte[] body;
    private final Places places;
    private final int traces;

    /// Where the ids and times of each span stand in the body, span after span; a root has no parent (-1).
    record Places(int[] trace, int[] span, int[] parent, int[] start, int[] end, ByteOrder order) {}

    SpanBatch(byte[] body, Places places) {
        this.body = body;
        this.places = places;
        traces = places.trace().length / SPANS_OF_TRACE;
    }

    public byte[] body() {
        return body;
    }

    public int traces() {
        return traces;
    }

    public int spans() {
        return traces * SPANS_OF_TRACE;
    }

    /// Makes these the traces `first`, `first + 1`… of the connection, begun now.
    public void renumber(TraceNumbers numbers, int connection, long first, Instant now) {
        var bytes = ByteBuffer.wrap(body);
        var times = ByteBuffer.wrap(body).order(places.order());
        var begun = now.getEpochSecond() * NANOS + now.getNano();
        for (int at = 0; at < places.trace().length; at++) {
            var trace = first + at / SPANS_OF_TRACE;
            int step = at % SPANS_OF_TRACE;
            numbers.write(body, places.trace()[at], connection, trace);
            bytes.putLong(places.span()[at], spanId(trace, step));
            if (places.parent()[at] >= 0) {
                bytes.putLong(places.parent()[at], spanId(trace, 0));
            }
            writeTimes(times, at, begun + step * STEP);
        }
    }

    private void writeTimes(ByteBuffer times, int at, long start) {
        if (places.start()[at] >= 0) {
            times.putLong(places.start()[at], start);
        }
        if (places.end()[at] >= 0) {
            times.putLong(places.end()[at], start + STEP);
        }
    }

    private static long spanId(long trace, int step) {
        return trace * 16 + step + 1;
    }
}
