package errata.annotation.arriving;

import com.google.protobuf.InvalidProtocolBufferException;
import errata.annotation.counting.Origin;
import errata.annotation.otlp.SpanBodies;
import errata.annotation.otlp.SpanBody;
import errata.events.ProjectId;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record of the topic, apart from the driver that brought it.
///
/// @param receivedAt when ingest took it; when Kafka was given it if nobody says
record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        Instant receivedAt,
        @Nullable String key,
        byte[] value,
        Map<String, String> headers) {

    /// What could be read of it. Bad spans never take good ones with them.
    record Content(List<ArrivedSpan> spans, @Nullable Refused refused) {}

    /// What could not.
    ///
    /// @param value the refused spans as OTLP; all of the record when they cannot be told apart
    record Refused(String code, String reason, long spans, byte[] value) {}

    Content content() {
        try {
            var bodies = bodies();
            var told = header("project").map(ProjectId::fromName);
            var spans = new ArrayList<ArrivedSpan>(bodies.size());
            for (int place = 0; place < bodies.size(); place++) {
                var body = bodies.get(place);
                if (body.hasIds()) {
                    var project = told.orElseGet(() -> project(body));
                    spans.add(ArrivedSpan.of(this, bodies.size(), place, project, body));
                }
            }
            return new Content(spans, spans.size() == bodies.size() ? null : withoutIds(bodies));
        } catch (InvalidProtocolBufferException e) {
            return new Content(List.of(), refused("unreadable", "not OTLP TracesData in protobuf"));
        }
    }

    /// Every span by itself, in its place.
    List<SpanBody> bodies() throws InvalidProtocolBufferException {
        return SpanBody.split(TracesData.parseFrom(value));
    }

    Refused refused(String code, String reason) {
        return new Refused(code, reason, told(), value);
    }

    private static Refused withoutIds(List<SpanBody> bodies) {
        var bad = bodies.stream().filter(body -> !body.hasIds()).toList();
        var value = SpanBodies.together(bad).toByteArray();
        return new Refused("bad-ids", "a span has no valid ids", bad.size(), value);
    }

    boolean isImported() {
        return header("source").filter("import"::equals).isPresent();
    }

    /// @param told by the header `received-at`
    /// @param otherwise when nobody told, or nothing readable
    static Instant receivedAt(@Nullable String told, Instant otherwise) {
        try {
            return told == null || told.isBlank()
                    ? otherwise
                    : OffsetDateTime.parse(told).toInstant();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /// The project that ingest found; none when the record cannot say.
    Origin origin() {
        return origin(
                header("project").map(ProjectId::fromName).map(ProjectId::value).orElse("default"));
    }

    Origin origin(String project) {
        var minute = receivedAt.truncatedTo(ChronoUnit.MINUTES);
        return new Origin(project, header("instance").orElse(""), minute);
    }

    private static ProjectId project(SpanBody body) {
        return ProjectId.fromName(body.projectName().orElse("default"));
    }

    private long told() {
        return header("spans")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .orElse(1L);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }
}
