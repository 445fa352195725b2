package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.Backends;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.GrpcEndpoint;
import errata.ingest.RunningService;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlowSendersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 4;
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                Backends.shared(),
                Duration.ofSeconds(45),
                "-Derrata.receiving.progress-within=10S",
                "-Derrata.receiving.at-once=" + AT_ONCE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_stands_still_is_given_up_and_keeps_nobody_else_waiting() throws Exception {
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            slow.add(halfOfARequest("slow-" + i));
        }
        var channel = service.grpc().channel();
        var call = callWithoutAMessage(channel);

        assertThat(post("quick").status()).isEqualTo(200);
        for (var socket : slow) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408");
        }
        assertThat(call.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        channel.shutdownNow();
    }

    @Test
    void a_sender_with_too_many_requests_under_way_is_told_when_to_come_back_and_others_are_taken() throws Exception {
        // Its project is opened first: that may take longer than a body that stands still is waited for.
        assertThat(post("flooding").status()).isEqualTo(200);
        var held = new ArrayList<Socket>();
        // One more each time: a half that came while the asking request was under way was itself sent away.
        Until.holds(
                () -> {
                    held.add(halfOfARequest("flooding"));
                    return held.size() >= AT_ONCE && post("flooding").status() == 429;
                },
                PATIENCE,
                () -> "Nobody is sent away");

        assertThat(post("flooding").http().headers().firstValue("Retry-After")).isPresent();
        assertThat(post("another").status()).isEqualTo(200);
        var overGrpc =
                service.grpc().traces(export("pharmacy", List.of(span(1, 1).build())), "x-project-name", "flooding");
        assertThat(overGrpc.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(overGrpc.details()).contains("RetryInfo");

        for (var socket : held) {
            socket.close();
        }
        Until.holds(() -> post("flooding").status() == 200, PATIENCE, () -> "A place is not given back");
    }

    private static CompletableFuture<Status> callWithoutAMessage(ManagedChannel channel) {
        var closed = new CompletableFuture<Status>();
        var streaming = GrpcEndpoint.method("trace.v1.TraceService").toBuilder()
                .setType(MethodDescriptor.MethodType.CLIENT_STREAMING) // sends its head at once
                .build();
        channel.newCall(streaming, CallOptions.DEFAULT)
                .start(
                        new ClientCall.Listener<>() {
                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                closed.complete(status);
                            }
                        },
                        new Metadata());
        return closed;
    }

    private static Endpoint.Reply post(String project) {
        var body = export("pharmacy", List.of(span(0x51, 1).build())).toByteArray();
        return service.endpoint().post("/v1/traces", Endpoint.PROTOBUF, body, "x-project-name", project);
    }

    private static Socket halfOfARequest(String project) {
        try {
            var socket = new Socket("127.0.0.1", service.port());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("""
                    POST /v1/traces HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/x-protobuf\r
                    x-project-name: %s\r
                    Content-Length: 100\r
                    \r
                    half""".formatted(project).getBytes(StandardCharsets.UTF_8));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
