package errata.events.log;

import errata.events.Digest;

/// Text kept beside the log, so that it can be erased while the chain still verifies. Salt: 16 random bytes.
public record PrivateText(byte[] salt, String text) {

    public Digest digest() {
        return Digest.of(salt, text);
    }
}
