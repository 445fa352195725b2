package errata.ingest.receiving;

import io.grpc.Context;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Counts the bytes of one call as they arrive: gRPC hands a message over when it is whole, and until then it is in
/// memory as well.
final class GrpcArrival extends ServerStreamTracer {
    static final Context.Key<GrpcArrival> OF_THIS_CALL = Context.key("arrival");

    private final InFlight.Share memory;
    private final long begun = System.nanoTime();
    private long latest = begun;
    private long bytes;
    private @Nullable Runnable noRoom;

    GrpcArrival(InFlight.Share memory) {
        this.memory = memory;
    }

    @Override
    public Context filterContext(Context context) {
        return context.withValue(OF_THIS_CALL, this);
    }

    /// What is to be done when all requests together hold too much.
    synchronized void whenNoRoom(Runnable action) {
        noRoom = action;
    }

    /// For how long nothing has come.
    synchronized Duration still() {
        return Duration.ofNanos(System.nanoTime() - latest);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void inboundWireSize(long more) {
        var action = count(more);
        if (action != null) {
            action.run();
        }
    }

    private synchronized @Nullable Runnable count(long more) {
        latest = System.nanoTime();
        bytes += more;
        if (memory.growTo(bytes)) {
            return null;
        }
        var action = noRoom;
        noRoom = null;
        return action;
    }

    @Override
    public synchronized void streamClosed(Status status) {
        memory.close();
    }
}
