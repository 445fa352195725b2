package errata.annotation.arriving;

import com.google.protobuf.InvalidProtocolBufferException;
import errata.annotation.otlp.SpanBody;
import errata.events.ProjectId;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record of the topic, apart from the driver that brought it.
record ReceivedRecord(
        String topic, int partition, long offset, @Nullable String key, byte[] value, Map<String, String> headers) {

    /// What could be read of it. Bad spans never take good ones with them.
    ///
    /// @param reason why something could not be read; null if all of it could
    record Content(List<ArrivedSpan> spans, @Nullable String reason) {}

    Content content() {
        try {
            var bodies = SpanBody.split(TracesData.parseFrom(value));
            var good =
                    bodies.stream().filter(SpanBody::hasIds).map(this::arrived).toList();
            return new Content(good, good.size() == bodies.size() ? null : "a span has no valid ids");
        } catch (InvalidProtocolBufferException e) {
            return new Content(List.of(), "not OTLP TracesData in protobuf");
        }
    }

    private ArrivedSpan arrived(SpanBody body) {
        var project = header("project").or(body::projectName).orElse("default");
        var imported = header("source").filter("import"::equals).isPresent();
        return new ArrivedSpan(ProjectId.fromName(project), body, imported);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }
}
