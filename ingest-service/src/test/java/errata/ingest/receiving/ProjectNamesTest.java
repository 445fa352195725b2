package errata.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ingest.otlp.OtlpLimits;
import errata.ingest.otlp.ProtobufTraces;
import errata.ingest.otlp.Spans;
import errata.ingest.otlp.SplitByTrace;
import errata.ingest.otlp.TraceRecord;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectNamesTest {
    private static final String OPENINFERENCE = "openinference.project.name";
    private static final String SERVICE = "service.name";
    private static final String SESSION_NAME = "langsmith.trace.session_name";

    private final ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();

    @Test
    void the_request_is_believed_before_its_resource_and_the_resource_before_its_spans() throws Exception {
        send(Map.of(OPENINFERENCE, "Ward", SERVICE, "bot"), Spans.span(1, 1), "Lab");

        assertThat(ownerOf(1, "Night Shift")).isEqualTo("night-shift");
        assertThat(ownerOf(1, null)).isEqualTo("ward");
    }

    @Test
    void what_langsmith_calls_a_session_name_is_the_project_before_the_service_is() throws Exception {
        send(Map.of(SERVICE, "bot"), Spans.span(1, 1), "Lab");
        send(Map.of(SERVICE, "bot"), Spans.span(2, 2), null);

        assertThat(ownerOf(1, null)).isEqualTo("lab");
        assertThat(ownerOf(2, null)).isEqualTo("bot");
    }

    @Test
    void spans_of_others_stay_with_their_trace_though_they_come_before_the_one_that_names_its_project()
            throws Exception {
        send(Map.of(SERVICE, "gateway"), Spans.span(1, 1), null);
        send(Map.of(SERVICE, "bot"), Spans.span(1, 2), "Lab");

        assertThat(records(null)).singleElement().satisfies(record -> {
            assertThat(record.project().value()).isEqualTo("lab");
            assertThat(record.spans()).isEqualTo(2);
        });
    }

    @Test
    void nobody_who_says_anything_is_default() throws Exception {
        send(Map.of(SERVICE, " "), Spans.span(1, 1), " ");
        send(Map.of(SERVICE, "unknown_service:node"), Spans.span(2, 2), null);

        assertThat(ownerOf(1, " ")).isEqualTo("default");
        assertThat(ownerOf(2, null)).isEqualTo("default");
    }

    @Test
    void the_header_of_langsmith_names_the_project_where_ours_does_not() {
        var theirs = Map.of("langsmith-project", "Lab");
        var both = Map.of("langsmith-project", "Lab", "x-project-name", "Ward");

        assertThat(Caller.of(theirs::get).project()).isEqualTo("Lab");
        assertThat(Caller.of(both::get).project()).isEqualTo("Ward");
    }

    @Test
    void a_header_may_name_a_project_in_any_script() {
        var bytes = new String("Über 药房".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var latin = Map.of("x-project-name", "Über");

        assertThat(Caller.of(Map.of("x-project-name", bytes)::get).project()).isEqualTo("Über 药房");
        assertThat(Caller.of(latin::get).project()).isEqualTo("Über");
    }

    private void send(Map<String, String> resource, Span.Builder span, @Nullable String sessionName) {
        var from = ResourceSpans.newBuilder();
        resource.forEach((key, value) -> from.getResourceBuilder().addAttributes(Spans.attribute(key, value)));
        if (sessionName != null) {
            span.addAttributes(Spans.attribute(SESSION_NAME, sessionName));
        }
        from.addScopeSpansBuilder().addSpans(span);
        request.addResourceSpans(from);
    }

    private String ownerOf(int trace, @Nullable String named) throws IOException {
        return records(named).stream()
                .filter(record -> record.trace().value().equals(Spans.traceId(trace)))
                .map(record -> record.project().value())
                .findFirst()
                .orElseThrow();
    }

    private List<TraceRecord> records(@Nullable String named) throws IOException {
        var batch = ProtobufTraces.read(new ByteArrayInputStream(request.build().toByteArray()));
        return SplitByTrace.split(batch, new ProjectNames(named), OtlpLimits.STANDARD)
                .records();
    }
}
