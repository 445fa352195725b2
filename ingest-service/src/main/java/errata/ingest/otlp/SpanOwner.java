package errata.ingest.otlp;

import errata.events.ProjectId;
import io.opentelemetry.proto.resource.v1.Resource;
import org.jspecify.annotations.Nullable;

/// Whose a span is.
@FunctionalInterface
public interface SpanOwner {
    /// @param told the project that a span of the same trace names in this request
    ProjectId of(Resource resource, @Nullable String told);
}
