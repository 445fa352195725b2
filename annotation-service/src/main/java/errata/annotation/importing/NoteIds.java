package errata.annotation.importing;

import errata.events.Digest;
import errata.events.NoteId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The id of an imported note comes from what it says, so that it is taken once however often its table comes in.
final class NoteIds {

    private NoteIds() {}

    static NoteId of(Saying saying, Said row, String note) {
        var content = String.join("\n", saying.trace().value(), saying.by().name(), String.valueOf(row.step()), note);
        var hash = ByteBuffer.wrap(
                Digest.of(content.getBytes(StandardCharsets.UTF_8)).bytes());
        // UUID version 8: made from a hash of one's own choice (RFC 9562).
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new NoteId(new UUID(high, low));
    }
}
