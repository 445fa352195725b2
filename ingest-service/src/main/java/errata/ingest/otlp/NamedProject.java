package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import org.jspecify.annotations.Nullable;

/// The project as LangSmith's clients tell it: on every span, and not in the resource.
final class NamedProject {
    static final ByteString KEY = ByteString.copyFromUtf8("langsmith.trace.session_name");

    private NamedProject() {}

    static @Nullable String in(Span span) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKeyBytes().equals(KEY))
                .map(attribute -> attribute.getValue().getStringValue().strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
