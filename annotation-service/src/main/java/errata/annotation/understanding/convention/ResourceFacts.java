package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.SpanView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every OpenTelemetry client tells: the resource, the status, the last exception, plain `input` and `output`.
final class ResourceFacts implements Convention {
    // Clients send forty and more: hosts, command lines, paths. The rest stays in the raw trace.
    private static final List<String> SHOWN = List.of(
            "service.name",
            "service.namespace",
            "service.version",
            "deployment.environment.name",
            "deployment.environment",
            "cloud.provider",
            "cloud.region",
            "telemetry.sdk.language",
            "telemetry.sdk.name",
            "telemetry.sdk.version");

    @Override
    public void tell(MappingTable.Writer table) {
        table.resource(SERVICE, 10, "service.name")
                .resource(VERSION, 20, "service.version")
                .resource(ENVIRONMENT, 20, "deployment.environment.name")
                .resource(ENVIRONMENT, 30, "deployment.environment")
                .add(RESOURCE, 10, ResourceFacts::shown)
                .value(RAW_INPUT, 90, "input")
                .value(RAW_OUTPUT, 90, "output")
                .add(FAILED, 10, span -> span.span().failed() || span.text("error.type") != null ? true : null)
                .add(ERROR, 10, span -> span.span().statusMessage())
                .add(ERROR, 30, ResourceFacts::lastException)
                .text(ERROR, 40, "error.type");
    }

    private static @Nullable Map<String, Object> shown(SpanView span) {
        var shown = new LinkedHashMap<String, Object>();
        for (String key : SHOWN) {
            var value = span.resource(key);
            if (value != null) {
                shown.put(key, value);
            }
        }
        return shown.isEmpty() ? null : shown;
    }

    private static @Nullable String lastException(SpanView span) {
        String last = null;
        for (RawSpan.SpanEvent event : span.span().events()) {
            if (event.name().equals("exception")) {
                var message = event.attributes().text("exception.message");
                message = message == null ? event.attributes().text("exception.type") : message;
                last = message == null ? last : message;
            }
        }
        return last;
    }
}
