package errata.ingest.importing.reading;

import errata.events.Digest;
import errata.events.TraceId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Ids of other tools as ours: what is hex of the right length, or a UUID, stays; anything else is hashed, the same way
/// each time.
public final class ForeignIds {
    private static final int TRACE_DIGITS = 32;
    private static final Pattern TRACE = Pattern.compile(
            "(?!0{8}-?0{4}-?0{4}-?0{4}-?0{12})[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final Pattern SPAN = Pattern.compile("(?!0{16})[0-9a-f]{16}");
    private static final int SPAN_BYTES = 8;

    private ForeignIds() {}

    /// @param source keeps ids of different origin apart
    public static TraceId trace(String source, String id) {
        var lower = id.toLowerCase(Locale.ROOT);
        return TRACE.matcher(lower).matches()
                ? new TraceId(lower.replace("-", ""))
                : shortened(Digest.of(utf8(source), utf8("\n"), utf8(id)));
    }

    public static byte[] span(String source, String id) {
        var lower = id.toLowerCase(Locale.ROOT);
        if (SPAN.matcher(lower).matches()) {
            return HexFormat.of().parseHex(lower);
        }
        var bytes = java.util.Arrays.copyOf(
                Digest.of(utf8(source), utf8("\n"), utf8(id)).bytes(), SPAN_BYTES);
        bytes[0] |= 1; // never all zero
        return bytes;
    }

    /// The span that stands for a trace as a whole: one half of its id laid over the other, and never all zero.
    public static byte[] spanOf(TraceId trace) {
        var whole = HexFormat.of().parseHex(trace.value());
        var id = new byte[SPAN_BYTES];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) (whole[i] ^ whole[i + id.length]);
        }
        id[0] |= 1;
        return id;
    }

    public static TraceId shortened(Digest digest) {
        return new TraceId(digest.sha256().substring(0, TRACE_DIGITS));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
