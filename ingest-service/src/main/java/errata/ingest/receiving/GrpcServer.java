package errata.ingest.receiving;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerStreamTracer;
import io.grpc.netty.NettyServerBuilder;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// OTLP over gRPC, on a port of its own.
@Singleton
final class GrpcServer {
    private static final Logger LOG = Logger.getLogger(GrpcServer.class);
    private static final int CALLS_OF_A_CONNECTION = 100;
    private static final int WINDOW = 1024 * 1024;
    private static final int SECONDS_TO_FINISH = 5;
    // Beyond the limit of a body, which is the one that says what is wrong.
    private static final int MARGIN = 64 * 1024;

    private final ReceiveSpans receiving;
    private final ReadSpans reading;
    private final ReceivingSettings settings;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ArrivalWatch watch;
    private @Nullable Server server;

    @Inject
    GrpcServer(ReceiveSpans receiving, ReadSpans reading, ArrivalWatch watch, ReceivingSettings settings) {
        this.receiving = receiving;
        this.reading = reading;
        this.watch = watch;
        this.settings = settings;
    }

    /// A port that is taken, by a Collector perhaps, does not keep the other ways from working.
    void start(@Observes StartupEvent event) {
        var address =
                new InetSocketAddress(settings.grpc().host(), settings.grpc().port());
        try {
            server = built(address).start();
            LOG.infof("OTLP over gRPC listens on %s:%d", address.getHostString(), server.getPort());
        } catch (IOException e) {
            LOG.errorf(
                    "no OTLP over gRPC: %s is taken. Name a free port in ERRATA_OTLP_GRPC_PORT, or send over HTTP (%s)",
                    address, e.getMessage());
        }
    }

    /// -1 = it does not listen.
    int port() {
        return server == null ? -1 : server.getPort();
    }

    private Server built(InetSocketAddress address) {
        return NettyServerBuilder.forAddress(address)
                .executor(calls)
                // Buffers on the heap, where they are bounded together with everything else that is received.
                .withChildOption(ChannelOption.ALLOCATOR, new PooledByteBufAllocator(false))
                .initialFlowControlWindow(WINDOW)
                .maxConcurrentCallsPerConnection(CALLS_OF_A_CONNECTION)
                .maxInboundMessageSize(Math.toIntExact(reading.largestBody()) + MARGIN)
                .permitKeepAliveTime(SECONDS_TO_FINISH, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .decompressorRegistry(GrpcGzip.registry())
                .addStreamTracerFactory(new Arrivals())
                .addServices(GrpcMethods.all(receiving, watch))
                .build();
    }

    private final class Arrivals extends ServerStreamTracer.Factory {
        @Override
        public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
            return new GrpcArrival(reading.memory());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (server != null && !server.shutdown().awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            server.shutdownNow();
        }
        calls.shutdownNow();
    }
}
