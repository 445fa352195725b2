package errata.ingest.receiving;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.hex;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.ingest.GrpcEndpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.grpc.CallOptions;
import io.grpc.Status;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class GrpcIT {
    private static final String TRACES = "trace.v1.TraceService";
    private static final int MIB = 1024 * 1024;

    @Inject
    GrpcServer server;

    Topics topics;

    @Test
    void ok_means_that_the_spans_are_in_the_topic_and_a_bad_one_is_refused_alone() throws Exception {
        var bad = span(0x1C2, 2).setTraceId(ByteString.copyFrom(new byte[16])).build();

        var reply =
                grpc().traces(export("pharmacy", List.of(span(0x1C1, 1).build(), bad)), "x-project-name", "Over gRPC");

        assertThat(reply.code()).isEqualTo(Status.Code.OK);
        var partial = ExportTraceServiceResponse.parseFrom(reply.body()).getPartialSuccess();
        assertThat(partial.getRejectedSpans()).isEqualTo(1);
        assertThat(partial.getErrorMessage()).contains("trace id");
        var record = topics.traces(traceId(0x1C1)).getFirst();
        assertThat(header(record, "project")).isEqualTo("over-grpc");
    }

    @Test
    void compressed_messages_are_taken() {
        var request = export("pharmacy", List.of(span(0x1D1, 1).build())).toByteArray();

        var reply = grpc().export(TRACES, request, CallOptions.DEFAULT.withCompression("gzip"));

        assertThat(reply.code()).isEqualTo(Status.Code.OK);
        assertThat(reply.body()).isEmpty();
        assertThat(topics.traces(traceId(0x1D1))).hasSize(1);
    }

    @Test
    void logs_are_taken_and_metrics_dropped() {
        var logs = ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .addScopeLogs(ScopeLogs.newBuilder()
                                .addLogRecords(LogRecord.newBuilder()
                                        .setTraceId(hex(traceId(0x1E1)))
                                        .setEventName("gen_ai.choice"))))
                .build();

        assertThat(grpc().export("logs.v1.LogsService", logs.toByteArray(), CallOptions.DEFAULT)
                        .code())
                .isEqualTo(Status.Code.OK);
        assertThat(grpc().export("metrics.v1.MetricsService", new byte[] {1, 2}, CallOptions.DEFAULT)
                        .code())
                .isEqualTo(Status.Code.OK);
        assertThat(topics.traces(traceId(0x1E1))).hasSize(1);
    }

    @Test
    void bad_data_is_an_invalid_argument() {
        var reply = grpc().export(TRACES, "nonsense".getBytes(StandardCharsets.UTF_8), CallOptions.DEFAULT);

        assertThat(reply.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(reply.details()).doesNotContain("RetryInfo");
    }

    @Test
    void what_is_too_large_is_refused_for_good() {
        var spans = new ArrayList<Span>();
        for (int i = 1; i <= 70; i++) {
            spans.add(span(0x1F1, i)
                    .addAttributes(attribute("input", "w".repeat(MIB)))
                    .build());
        }
        var large = export("pharmacy", spans).toByteArray();

        for (var options : List.of(CallOptions.DEFAULT, CallOptions.DEFAULT.withCompression("gzip"))) {
            var reply = grpc().export(TRACES, large, options);
            assertThat(reply.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(reply.details()).doesNotContain("RetryInfo");
        }
        assertThat(topics.traces(traceId(0x1F1))).isEmpty();
    }

    private GrpcEndpoint grpc() {
        return new GrpcEndpoint(server.port());
    }
}
