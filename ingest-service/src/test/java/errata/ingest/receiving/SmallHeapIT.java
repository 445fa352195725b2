package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import errata.backends.Backends;
import errata.ingest.Endpoint;
import errata.ingest.RunningService;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SmallHeapIT {
    private static final int MIB = 1024 * 1024;
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(Backends.shared(), Duration.ofSeconds(45));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void more_large_requests_at_once_than_the_memory_holds_are_sent_away_and_none_brings_the_service_down()
            throws Exception {
        var spans = new ArrayList<Span>();
        for (int i = 1; i <= 40; i++) {
            spans.add(span(0xE0 + i, i)
                    .addAttributes(attribute("input", "w".repeat(MIB)))
                    .build());
        }
        var large = export("pharmacy", spans).toByteArray();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> post(large));
        }

        assertThat(all(calls)).isSubsetOf(200, 503);
        assertThat(post(large)).isEqualTo(200);
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void bodies_made_to_grow_in_memory_are_refused() throws Exception {
        var spanOfParts = span(1, 1).build().toByteString().concat(repeated(0x4A)); // empty attributes
        var refused =
                ExportTraceServiceResponse.parseFrom(send(frame(spanOfParts)).body());
        assertThat(refused.getPartialSuccess().getRejectedSpans()).isEqualTo(1);

        assertThat(post(repeated(0x0A).toByteArray())).isEqualTo(400); // empty ResourceSpans

        var json = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"attributes\":[%s{}]}]}]}]}"
                .formatted("{},".repeat(10 * MIB));
        var answer = service.endpoint().post("/v1/traces", json);
        assertThat(answer.text()).contains("\"rejectedSpans\":\"1\"");
        assertThat(service.isAlive()).isTrue();
    }

    /// Empty messages of one field, two bytes each.
    private static ByteString repeated(int tag) {
        var bytes = new byte[40 * MIB];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte) tag;
        }
        return ByteString.copyFrom(bytes);
    }

    /// One span in its ScopeSpans in its ResourceSpans.
    private static byte[] frame(ByteString span) throws IOException {
        return field(1, field(2, field(2, span))).toByteArray();
    }

    private static ByteString field(int number, ByteString content) throws IOException {
        var out = ByteString.newOutput();
        var coded = CodedOutputStream.newInstance(out);
        coded.writeBytes(number, content);
        coded.flush();
        return out.toByteString();
    }

    private static Endpoint.Reply send(byte[] body) {
        return service.endpoint().post("/v1/traces", Endpoint.PROTOBUF, body);
    }

    private static int post(byte[] body) {
        return send(body).status();
    }

    private static List<Integer> all(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
