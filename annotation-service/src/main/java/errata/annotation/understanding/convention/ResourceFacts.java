package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.SpanView;
import org.jspecify.annotations.Nullable;

/// What every OpenTelemetry client tells: the resource, the status, the last exception, plain `input` and `output`.
final class ResourceFacts implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.resource(SERVICE, 10, "service.name")
                .resource(RELEASE, 30, "service.version")
                .resource(ENVIRONMENT, 20, "deployment.environment.name")
                .resource(ENVIRONMENT, 30, "deployment.environment")
                .value(RAW_INPUT, 100, "input")
                .value(RAW_OUTPUT, 100, "output")
                .add(FAILED, 10, span -> span.span().failed() || span.has("error.type") ? true : null)
                .add(ERROR, 10, span -> span.span().statusMessage())
                .add(ERROR, 30, ResourceFacts::lastException)
                .text(ERROR, 40, "error.type");
    }

    private static @Nullable String lastException(SpanView span) {
        String last = null;
        for (RawSpan.SpanEvent event : span.span().events()) {
            var message = event.name().equals("exception") ? event.attributes().text("exception.message") : null;
            last = message == null ? last : message;
        }
        return last;
    }
}
