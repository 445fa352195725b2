package errata.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.logging.otlp.internal.traces.OtlpStdoutSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the exporters of the OpenTelemetry SDK send arrives as they have it, over each of the three transports.
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ExportersIT {
    private static final String QUESTION = "Is it in stock? 😀 " + "long ".repeat(2_000);

    @TestHTTPResource
    URI base;

    @Inject
    GrpcServer grpc;

    Topics topics;

    @Test
    void over_grpc_with_gzip() {
        arriveIntact(OtlpGrpcSpanExporter.builder()
                .setEndpoint("http://127.0.0.1:" + grpc.port())
                .setCompression("gzip")
                .build());
    }

    @Test
    void over_http_with_protobuf_and_gzip() {
        arriveIntact(OtlpHttpSpanExporter.builder()
                .setEndpoint(base.resolve("/v1/traces").toString())
                .setCompression("gzip")
                .build());
    }

    @Test
    void over_http_with_protobuf_under_the_path_of_langfuse() {
        arriveIntact(OtlpHttpSpanExporter.builder()
                .setEndpoint(base.resolve("/api/public/otel/v1/traces").toString())
                .addHeader("Authorization", "Basic cGs6c2s=")
                .build());
    }

    @Test
    void in_json() {
        var json = new ByteArrayOutputStream();
        var exporter = OtlpStdoutSpanExporter.builder().setOutput(json).build();

        arriveIntact(exporter, () -> assertThat(new Endpoint(base)
                        .post("/v1/traces", json.toString(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("{}"));
    }

    private void arriveIntact(SpanExporter exporter) {
        arriveIntact(exporter, () -> {});
    }

    private void arriveIntact(SpanExporter exporter, Runnable posting) {
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().toBuilder()
                        .put("service.name", "exporters")
                        .build())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        var tracer = provider.get("pharmacy.bot", "1.2");
        var root = tracer.spanBuilder("answer").startSpan();
        var call = tracer.spanBuilder("chat")
                .setSpanKind(SpanKind.CLIENT)
                .setParent(Context.root().with(root))
                .setAttribute("gen_ai.input.messages", QUESTION)
                .setAttribute("gen_ai.usage.input_tokens", Long.MAX_VALUE)
                .setAttribute(AttributeKey.stringArrayKey("finish"), List.of("stop", ""))
                .addLink(root.getSpanContext())
                .startSpan();
        call.recordException(new IllegalStateException("no answer"));
        call.setStatus(StatusCode.ERROR, "no answer");
        call.end();
        root.end();
        assertThat(provider.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
        provider.close();
        posting.run();

        var spans = spans(root.getSpanContext().getTraceId());
        assertThat(spans).extracting(Span::getName).containsExactlyInAnyOrder("answer", "chat");
        var chat = spans.stream()
                .filter(span -> span.getName().equals("chat"))
                .findFirst()
                .orElseThrow();
        assertThat(chat.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
        assertThat(chat.getParentSpanId().toByteArray())
                .isEqualTo(root.getSpanContext().getSpanIdBytes());
        assertThat(chat.getAttributesList())
                .anySatisfy(attribute ->
                        assertThat(attribute.getValue().getStringValue()).isEqualTo(QUESTION));
        assertThat(chat.getAttributesList())
                .anySatisfy(attribute ->
                        assertThat(attribute.getValue().getIntValue()).isEqualTo(Long.MAX_VALUE));
        assertThat(chat.getLinksCount()).isEqualTo(1);
        assertThat(chat.getEvents(0).getName()).isEqualTo("exception");
        assertThat(chat.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
    }

    private List<Span> spans(String trace) {
        return topics.traces(trace).stream()
                .flatMap(record -> Topics.spans(record).stream())
                .toList();
    }
}
