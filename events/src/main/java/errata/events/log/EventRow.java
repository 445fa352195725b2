package errata.events.log;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.wire.ReceivedEvent;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A row of `event`, its body as stored.
public record EventRow(
        ProjectId project,
        long position,
        String stream,
        long version,
        Encoded encoded,
        Actor actor,
        Instant recordedAt,
        @Nullable Instant claimedAt,
        String command,
        Digest hash) {

    public static EventRow of(io.vertx.mutiny.sqlclient.Row mutiny) {
        Row row = mutiny.getDelegate();
        var claimed = row.getOffsetDateTime("claimed_at");
        return new EventRow(
                new ProjectId(row.getString("project")),
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                new Encoded(
                        row.getString("type"),
                        row.getInteger("schema_version"),
                        row.getBuffer("body").getBytes()),
                new Actor(row.getString("actor")),
                row.getOffsetDateTime("recorded_at").toInstant(),
                claimed == null ? null : claimed.toInstant(),
                row.getString("command"),
                digest(row.getBuffer("hash").getBytes()));
    }

    static Digest digest(byte[] sha256) {
        return new Digest(HexFormat.of().formatHex(sha256));
    }

    <E extends Event> Recorded<E> decoded(EventCodec codec, Class<E> family) {
        var event = family.cast(codec.decode(encoded));
        return new Recorded<>(project, position, stream, version, event, actor, recordedAt, claimedAt, command, hash);
    }

    /// As it goes over the wire: the stored bytes, unread.
    public ReceivedEvent received(Clock clock) {
        return new ReceivedEvent(
                project, position, stream, version, encoded, actor, recordedAt, claimedAt, command, hash, clock);
    }
}
