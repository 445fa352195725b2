package errata.ingest.importing.chat;

import errata.events.Digest;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Named;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives each conversation its trace id, the same one whenever it is imported.
///
/// With a field of ids: a UUID as it is, anything else as a hash of the file's name and the id. Without one: a hash of
/// the record's bytes, and of how often they came before.
public final class TraceNames {
    private final @Nullable String idField;
    private final Set<Long> repeated;
    private final Map<Long, Integer> seen = new HashMap<>();

    TraceNames(@Nullable String idField, Set<Long> repeated) {
        this.idField = idField;
        this.repeated = repeated;
    }

    Named name(Conversation conversation, byte[] bytes, String source, int ordinal) {
        var id = idField == null ? null : conversation.text(idField);
        return id == null ? fromContent(bytes, ordinal) : new Named(ForeignIds.trace(source, id), id);
    }

    private Named fromContent(byte[] bytes, int ordinal) {
        long hash = hash(bytes);
        int before = repeated.contains(hash) ? seen.merge(hash, 1, Integer::sum) - 1 : 0;
        var digest = before == 0 ? Digest.of(bytes) : Digest.of(bytes, utf8("\n" + before));
        return new Named(ForeignIds.shortened(digest), "#" + (ordinal + 1));
    }

    static long hash(String text) {
        return hash(utf8(text));
    }

    static long hash(byte[] bytes) {
        return ByteBuffer.wrap(Digest.of(bytes).bytes()).getLong();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
