package errata.events.log;

import errata.events.Digest;
import errata.events.ProjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The chain over a log, by the canonical form that `chain_hash` in `V1__event_log.sql` describes; written a second
/// time here so that the database is not its own witness.
final class ChainHash {

    private ChainHash() {}

    static Digest before(ProjectId project) {
        return Digest.of(utf8(project.value()));
    }

    static Digest of(Digest previous, EventRow row) {
        return Digest.of(
                previous.bytes(),
                int8(row.position()),
                framed(row.stream()),
                int8(row.version()),
                framed(row.encoded().type()),
                int4(row.encoded().schemaVersion()),
                framed(row.actor().name()),
                framed(row.command()),
                micros(row.recordedAt()),
                micros(row.claimedAt()),
                row.encoded().body());
    }

    private static byte[] micros(@Nullable Instant time) {
        return int8(time == null ? Long.MIN_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    private static byte[] framed(String text) {
        var bytes = utf8(text);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] int8(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    private static byte[] int4(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
