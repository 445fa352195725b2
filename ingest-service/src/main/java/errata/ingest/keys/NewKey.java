package errata.ingest.keys;

import errata.events.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// A key as its owner gets it, once: `errata_` and 43 characters that stand for 32 random bytes.
record NewKey(String secret) {
    static final String BEGINNING = "errata_";

    private static final int BYTES = 32;
    private static final int SHOWN = BEGINNING.length() + 5;

    static NewKey make(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new NewKey(BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The hash that is kept. Plain, as nobody can guess 32 random bytes.
    static String hash(String secret) {
        return Digest.of(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /// What may be shown of it later.
    String prefix() {
        return secret.substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
