package errata.ingest.redacting;

import com.google.protobuf.ByteString;
import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Optional;

/// Every text of a span, its resource and its scope. Fields that OTLP does not have there are dropped: what cannot be
/// read cannot be redacted.
final class RedactMessages {
    private static final Parser<Resource> RESOURCE = DiscardUnknownFieldsParser.wrap(Resource.parser());
    private static final Parser<InstrumentationScope> SCOPE =
            DiscardUnknownFieldsParser.wrap(InstrumentationScope.parser());
    private static final Parser<Span> SPAN = DiscardUnknownFieldsParser.wrap(Span.parser());

    private final RedactValues values;

    RedactMessages(RedactValues values) {
        this.values = values;
    }

    static Optional<Span> span(ByteString bytes) {
        return read(SPAN, bytes);
    }

    Span redacted(Span span) {
        var redacted = span.toBuilder()
                .setName(values.text(span.getName()))
                .setTraceState(values.text(span.getTraceState()))
                .clearAttributes()
                .addAllAttributes(values.attributes(span.getAttributesList()));
        for (int i = 0; i < span.getEventsCount(); i++) {
            redacted.setEvents(i, event(span.getEvents(i)));
        }
        for (int i = 0; i < span.getLinksCount(); i++) {
            redacted.setLinks(i, link(span.getLinks(i)));
        }
        if (span.hasStatus()) {
            redacted.getStatusBuilder().setMessage(values.text(span.getStatus().getMessage()));
        }
        return redacted.build();
    }

    private Span.Event event(Span.Event event) {
        return event.toBuilder()
                .setName(values.text(event.getName()))
                .clearAttributes()
                .addAllAttributes(values.attributes(event.getAttributesList()))
                .build();
    }

    private Span.Link link(Span.Link link) {
        return link.toBuilder()
                .setTraceState(values.text(link.getTraceState()))
                .clearAttributes()
                .addAllAttributes(values.attributes(link.getAttributesList()))
                .build();
    }

    ByteString resource(ByteString bytes) {
        return read(RESOURCE, bytes)
                .map(resource -> resource.toBuilder()
                        .clearAttributes()
                        .addAllAttributes(values.attributes(resource.getAttributesList()))
                        .build()
                        .toByteString())
                .orElse(ByteString.EMPTY);
    }

    ByteString scope(ByteString bytes) {
        return read(SCOPE, bytes)
                .map(scope -> scope.toBuilder()
                        .setName(values.text(scope.getName()))
                        .setVersion(values.text(scope.getVersion()))
                        .clearAttributes()
                        .addAllAttributes(values.attributes(scope.getAttributesList()))
                        .build()
                        .toByteString())
                .orElse(ByteString.EMPTY);
    }

    private static <M extends Message> Optional<M> read(Parser<M> parser, ByteString bytes) {
        try {
            return Optional.of(parser.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
