package errata.ingest.receiving;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import errata.ingest.Endpoint;
import errata.ingest.GrpcEndpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class HostileBodiesIT {
    private static final String PROJECT = "hostile";
    private static final int ROUNDS = 400;
    private static final int REQUESTS = Integer.getInteger("errata.hostile.requests", 4_000);
    private static final int SENDERS = 8;
    private static final Set<String> ANSWERS = Set.of(
            "HTTP 200",
            "HTTP 400",
            "HTTP 413",
            "HTTP 503",
            "OK",
            "INVALID_ARGUMENT",
            "RESOURCE_EXHAUSTED",
            "UNAVAILABLE");

    @Inject
    GrpcServer grpc;

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void whatever_is_sent_the_answer_is_no_fault_of_ours_and_nothing_unreadable_is_kept() throws Exception {
        var channel = new GrpcEndpoint(grpc.port()).channel();
        var answers = new ConcurrentHashMap<String, Integer>();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                senders.submit(() -> {
                    for (int seed = first; seed < REQUESTS; seed += SENDERS) {
                        answers.merge(answer(HostileRequest.of(seed), channel, seed), 1, Integer::sum);
                    }
                });
            }
        }
        channel.shutdownNow();

        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
        assertThat(ANSWERS).containsAll(answers.keySet());
        assertThat(answers).containsKeys("HTTP 200", "HTTP 400", "OK", "INVALID_ARGUMENT");
        assertThat(new Endpoint(base).get("/q/health/ready").status()).isEqualTo(200);
        assertThat(topics.named("errata.traces").records(record -> isOurs(record) && !isSound(record)))
                .isEmpty();
    }

    @Test
    void files_that_are_no_files_are_no_fault_of_ours_either() throws Exception {
        var file = resource("/imports/all-root.json");
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            var reply = new Endpoint(base)
                    .post("/api/projects/hostile/imports?name=f.json", Endpoint.JSON, mutated(file, new Random(seed)));
            assertThat(reply.status()).as("seed %d: %s", seed, reply.text()).isIn(200, 400);
        }
    }

    @Test
    void values_nested_without_end_are_no_fault_of_ours() {
        for (var text : List.of(
                "[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"resourceSpans\":" + "[{\"a\":".repeat(100_000))) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            assertThat(new Endpoint(base)
                            .post("/v1/traces", Endpoint.JSON, body)
                            .status())
                    .isEqualTo(400);
            assertThat(new Endpoint(base)
                            .post("/api/projects/hostile/imports", Endpoint.JSON, body)
                            .status())
                    .isEqualTo(200);
        }
    }

    private String answer(HostileRequest request, ManagedChannel channel, int seed) {
        var type = request.way() == HostileRequest.Way.JSON ? Endpoint.JSON : Endpoint.PROTOBUF;
        try {
            if (request.way() == HostileRequest.Way.GRPC) {
                return overGrpc(request, channel);
            }
            var http = new Endpoint(base);
            var reply = request.gzip()
                    ? http.post(
                            "/v1/traces", type, request.body(), "x-project-name", PROJECT, "Content-Encoding", "gzip")
                    : http.post("/v1/traces", type, request.body(), "x-project-name", PROJECT);
            return (reply.type().startsWith(type) ? "" : "in another type: ") + "HTTP " + reply.status();
        } catch (RuntimeException e) {
            return "seed %d: %s".formatted(seed, e);
        }
    }

    private static String overGrpc(HostileRequest request, ManagedChannel channel) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("x-project-name", Metadata.ASCII_STRING_MARSHALLER), PROJECT);
        var named = ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
        var options = request.gzip() ? CallOptions.DEFAULT.withCompression("gzip") : CallOptions.DEFAULT;
        try {
            ClientCalls.blockingUnaryCall(named, GrpcEndpoint.method("trace.v1.TraceService"), options, request.body());
            return Status.Code.OK.name();
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode().name();
        }
    }

    private static boolean isSound(ConsumerRecord<String, byte[]> record) {
        try {
            var spans = TracesData.parseFrom(record.value()).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .toList();
            return header(record, "spans").equals(Integer.toString(spans.size()))
                    && spans.stream()
                            .allMatch(span -> record.key()
                                            .equals(HexFormat.of()
                                                    .formatHex(span.getTraceId().toByteArray()))
                                    && !record.key().equals("0".repeat(32))
                                    && span.getSpanId().size() == 8
                                    && !span.getSpanId().equals(ByteString.copyFrom(new byte[8])));
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private boolean isOurs(ConsumerRecord<String, byte[]> record) {
        return PROJECT.equals(header(record, "project"));
    }

    private static byte[] mutated(byte[] body, Random random) {
        var bytes = body.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> System.arraycopy(bytes, 0, bytes, at, Math.min(bytes.length - at, random.nextInt(40)));
                default -> bytes[at] = (byte) "{}[]\":,0\\".charAt(random.nextInt(9));
            }
        }
        return bytes;
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = HostileBodiesIT.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }
}
