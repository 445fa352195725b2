package errata.annotation.arriving;

import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.RawSpan;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Which span it is and what it says, in 17 bytes.
///
/// @param hash the first 8 bytes of the sha256 of its content: the same hash is the same content
/// @param carrier it only carries a log record and counts as no span of the trace
record SpanKey(long id, long hash, boolean carrier) {
    private static final int SIZE = 17;

    static SpanKey of(RawSpan raw, long hash) {
        return new SpanKey(Long.parseUnsignedLong(raw.spanId(), 16), hash, raw.isCarrier());
    }

    static long hash(SpanBody body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(body.bytes())).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    static byte[] together(Collection<SpanKey> keys) {
        var buffer = ByteBuffer.allocate(SIZE * keys.size());
        keys.forEach(key -> buffer.putLong(key.id).putLong(key.hash).put((byte) (key.carrier ? 1 : 0)));
        return buffer.array();
    }

    static List<SpanKey> apart(byte[] keys) {
        var buffer = ByteBuffer.wrap(keys);
        var apart = new ArrayList<SpanKey>(keys.length / SIZE);
        while (buffer.remaining() >= SIZE) {
            apart.add(new SpanKey(buffer.getLong(), buffer.getLong(), buffer.get() != 0));
        }
        return apart;
    }
}
