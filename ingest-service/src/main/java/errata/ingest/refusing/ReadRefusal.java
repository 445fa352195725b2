package errata.ingest.refusing;

import com.google.protobuf.ByteString;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.ingest.otlp.ProtobufTraces;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic of what was refused. Several services write there, so nothing is taken for granted.
final class ReadRefusal {
    private static final int LONGEST_ID = 32;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private ReadRefusal() {}

    /// @param place where the record stands: two records of one place are the same refusal
    record Told(String key, byte[] value, Map<String, String> headers, Instant written, String place) {}

    /// Empty if it says of no project that it was refused there.
    static Optional<Refusal> read(Told told) {
        try {
            var project = new ProjectId(told.headers.getOrDefault("project", ""));
            var body = "deflate".equals(told.headers.get("packing"))
                    ? new RefusedBody(told.value, true)
                    : RefusedBody.of(told.value).orElse(RefusedBody.NONE);
            var span = span(body);
            return Optional.of(new Refusal(
                    id(told),
                    project,
                    at(told),
                    text(told, "code", "put-aside"),
                    text(told, "reason", "no reason was told"),
                    text(told, "refused-by", "unknown"),
                    text(told, "source", "unknown"),
                    span.getTraceId().isEmpty() && !told.key.equals(project.value())
                            ? clean(told.key)
                            : hex(span.getTraceId()),
                    span.getSpanId().isEmpty() ? text(told, "span-id", "") : hex(span.getSpanId()),
                    clean(span.getName()),
                    size(told),
                    body.isEmpty() ? null : body,
                    lacks(told)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String lacks(Told told) {
        var word = told.headers.getOrDefault("lacks", "");
        return word.matches("[a-z-]{1,20}") ? word : null;
    }

    private static UUID id(Told told) {
        var bytes = ByteBuffer.wrap(Digest.of((told.place + " " + told.written).getBytes(StandardCharsets.UTF_8))
                .bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Instant at(Told told) {
        var at = told.headers.getOrDefault("at", "");
        try {
            return keepable(at.isEmpty() ? told.written : Instant.parse(at));
        } catch (DateTimeParseException e) {
            return keepable(told.written);
        }
    }

    /// Anybody may write any time; the database holds fewer.
    private static Instant keepable(Instant time) {
        return time.isBefore(Instant.EPOCH) || time.isAfter(LAST) ? Instant.EPOCH : time;
    }

    private static int size(Told told) {
        var size = told.headers.getOrDefault("size", "");
        return size.matches("\\d{1,9}") ? Integer.parseInt(size) : told.value.length;
    }

    private static String text(Told told, String header, String otherwise) {
        var text = clean(told.headers.getOrDefault(header, ""));
        return text.isEmpty() ? otherwise : text;
    }

    /// On one line, not too long, and nothing in it that the database cannot hold.
    private static String clean(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (line.length() <= Refusal.LONGEST_TEXT) {
            return line;
        }
        boolean halved = Character.isHighSurrogate(line.charAt(Refusal.LONGEST_TEXT - 1));
        return line.substring(0, Refusal.LONGEST_TEXT - (halved ? 1 : 0));
    }

    private static String hex(ByteString id) {
        return id.size() > LONGEST_ID ? "" : HexFormat.of().formatHex(id.toByteArray());
    }

    private static Span span(RefusedBody body) {
        var whole = body.read(Refusal.LARGEST_READ).orElse(new byte[0]);
        try {
            for (var group :
                    ProtobufTraces.read(new ByteArrayInputStream(whole)).groups()) {
                if (!group.spans().isEmpty()) {
                    return Span.parseFrom(group.spans().getFirst());
                }
            }
        } catch (IOException e) {
            // what cannot be read is shown without a name
        }
        return Span.getDefaultInstance();
    }
}
