package errata.ingest.importing;

import errata.events.Digest;
import errata.events.TraceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives each conversation of a file its trace id, the same one whenever the file is imported.
///
/// With a field of ids: a UUID as it is, anything else as a hash of the file's name and the id. Without one: a hash of
// the
/// record's bytes, and of how often they came before.
final class TraceNames {
    private static final int HEX_DIGITS = 32;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final String NO_TRACE = "0".repeat(HEX_DIGITS);

    private final String source;
    private final @Nullable String idField;
    private final Set<Long> repeated;
    private final Map<Long, Integer> seen = new HashMap<>();

    TraceNames(String source, @Nullable String idField, Set<Long> repeated) {
        this.source = source;
        this.idField = idField;
        this.repeated = repeated;
    }

    /// @param external what the file itself calls it: its id, or its place
    record Named(TraceId trace, String external) {}

    Named name(Conversation conversation, byte[] bytes, int ordinal) {
        var id = idField == null ? null : conversation.text(idField);
        return id == null ? new Named(fromContent(bytes), "#" + (ordinal + 1)) : new Named(fromId(id), id);
    }

    private TraceId fromId(String id) {
        var lower = id.toLowerCase(Locale.ROOT);
        var hex = lower.replace("-", "");
        return UUID.matcher(lower).matches() && !hex.equals(NO_TRACE)
                ? new TraceId(hex)
                : shortened(Digest.of(utf8(source), utf8("\n"), utf8(id)));
    }

    private TraceId fromContent(byte[] bytes) {
        long hash = hash(bytes);
        int before = repeated.contains(hash) ? seen.merge(hash, 1, Integer::sum) - 1 : 0;
        return shortened(before == 0 ? Digest.of(bytes) : Digest.of(bytes, utf8("\n" + before)));
    }

    static long hash(String text) {
        return hash(utf8(text));
    }

    static long hash(byte[] bytes) {
        return ByteBuffer.wrap(Digest.of(bytes).bytes()).getLong();
    }

    private static TraceId shortened(Digest digest) {
        return new TraceId(digest.sha256().substring(0, HEX_DIGITS));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
