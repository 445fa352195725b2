package errata.annotation.sampling;

import errata.events.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// sha256 over the sorted eligible ids, each followed by a line feed, made while they pass: a million of them need no
/// memory, and a shell can check it.
final class EligibleIds {
    private final MessageDigest sha;
    private String last = "";
    private long count;

    EligibleIds() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// @throws IllegalStateException if an id comes twice or before a smaller one
    void add(String id) {
        if (id.compareTo(last) <= 0) {
            throw new IllegalStateException("Eligible ids come sorted, each once");
        }
        sha.update((id + "\n").getBytes(StandardCharsets.UTF_8));
        last = id;
        count++;
    }

    long count() {
        return count;
    }

    /// Ends it.
    Digest digest() {
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }
}
