package errata.annotation.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An order of traces that depends on nothing but seed and ids: by sha256(seed + ":" + traceId) (method, section 6).
/// For one thread at a time: a million ranks are made with one digest.
final class HashOrder {
    private final MessageDigest sha;
    private final String seed;

    HashOrder(String seed) {
        this.seed = seed;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// In hex: texts sort as the digests do.
    String rank(String trace) {
        return HexFormat.of().formatHex(digest(seed + ":" + trace));
    }

    /// A number in (0, 1) that the seed alone decides.
    double start() {
        long bits = ByteBuffer.wrap(digest(seed)).getLong();
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }

    private byte[] digest(String text) {
        return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
