package errata.annotation.arriving;

import errata.annotation.otlp.Deflated;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.RawSpan;
import errata.events.Digest;
import java.util.Arrays;

/// A span in the form it is kept in.
///
/// @param hash the first 16 bytes of the sha256 of its bytes: the same hash is the same content
record KeptSpan(RawSpan raw, int size, byte[] hash, byte[] body) {

    static KeptSpan of(SpanBody body) {
        var bytes = body.bytes();
        var hash = Arrays.copyOf(Digest.of(bytes).bytes(), 16);
        return new KeptSpan(body.raw(), bytes.length, hash, Deflated.deflate(bytes));
    }
}
