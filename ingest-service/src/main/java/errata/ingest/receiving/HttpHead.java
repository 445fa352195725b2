package errata.ingest.receiving;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the head of a request over HTTP says about its body. The answer is written as the body is, and in JSON if that
/// is not known.
record HttpHead(Encoding encoding, Packing packing, Optional<OtlpAnswer> unsupported) {

    static HttpHead of(@Nullable String type, @Nullable String coding) {
        var encoding = Encoding.of(type);
        var packed = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
        boolean gzip = packed.equals("gzip") || packed.equals("x-gzip");
        if (encoding.isEmpty()) {
            return refused(Encoding.JSON, "Content-Type is application/x-protobuf or application/json");
        }
        return gzip || packed.isEmpty() || packed.equals("identity")
                ? new HttpHead(encoding.get(), gzip ? Packing.GZIP : Packing.NONE, Optional.empty())
                : refused(encoding.get(), "Content-Encoding is gzip, or none");
    }

    private static HttpHead refused(Encoding encoding, String what) {
        return new HttpHead(encoding, Packing.NONE, Optional.of(OtlpAnswer.unsupported(what)));
    }
}
