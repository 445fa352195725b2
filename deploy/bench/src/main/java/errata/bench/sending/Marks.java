package errata.bench.sending;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Values that stand in a template for what is written there later, and where they came to stand in its bytes.
final class Marks {
    private static final long FIRST = 0x5ea7_c0de_0000_0001L;

    private long next = FIRST;

    /// A value nothing else in the template has.
    long mark() {
        return next++;
    }

    /// The places of marks in the order in which they were made: a template is written front to back.
    static int place(byte[] body, int from, long mark, ByteOrder order) {
        var bytes = ByteBuffer.wrap(body).order(order);
        for (int at = from; at <= body.length - Long.BYTES; at++) {
            if (bytes.getLong(at) == mark) {
                return at;
            }
        }
        throw new IllegalStateException("a mark is missing in the template");
    }
}
