package errata.annotation.sampling;

import errata.events.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An order of traces that depends on nothing but seed and ids: by sha256(seed + ":" + traceId) (method, section 6).
record HashOrder(String seed) {

    String rank(String trace) {
        return Digest.of((seed + ":" + trace).getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /// A number in (0, 1) that the seed alone decides.
    double start() {
        long bits = ByteBuffer.wrap(
                        Digest.of(seed.getBytes(StandardCharsets.UTF_8)).bytes())
                .getLong();
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }
}
