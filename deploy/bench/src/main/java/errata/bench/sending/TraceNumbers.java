package errata.bench.sending;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/// The ids of a run are numbers: a trace id says the run, the connection and the how-manyth trace of it, so that what
/// was acknowledged is remembered as one number for each connection.
///
/// @param run six bytes that tell this run from every other
public record TraceNumbers(long run) {
    public static final int BYTES = 16;
    private static final int RUN_SHIFT = 16;
    private static final long RUNS = 1L << 47;

    public TraceNumbers {
        if (run <= 0 || run >= RUNS) {
            throw new IllegalArgumentException("not a run: " + run);
        }
    }

    public static TraceNumbers random() {
        return new TraceNumbers(1 + ThreadLocalRandom.current().nextLong(RUNS - 1));
    }

    /// Writes the id of the n-th trace of the connection.
    void write(byte[] into, int at, int connection, long number) {
        var bytes = ByteBuffer.wrap(into);
        bytes.putLong(at, run << RUN_SHIFT | connection);
        bytes.putLong(at + Long.BYTES, number);
    }

    public String id(int connection, long number) {
        var bytes = new byte[BYTES];
        write(bytes, 0, connection, number);
        return HexFormat.of().formatHex(bytes);
    }

    /// The connection of a trace of this run; empty for traces of others.
    public OptionalLong connection(String id) {
        var first = Long.parseUnsignedLong(id, 0, 16, 16);
        return first >>> RUN_SHIFT == run ? OptionalLong.of(first & 0xffff) : OptionalLong.empty();
    }

    public static long number(String id) {
        return Long.parseUnsignedLong(id, 16, 32, 16);
    }
}
