package errata.ingest.receiving;

import io.grpc.Context;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Counts the bytes of one call as they arrive: gRPC hands a message over when it is whole, and until then it is in
/// memory as well.
final class GrpcArrival extends ServerStreamTracer implements Arriving {
    static final Context.Key<GrpcArrival> OF_THIS_CALL = Context.key("arrival");

    private final InFlight.Share memory;
    private final long begun = System.nanoTime();
    private long latest = begun;
    private long bytes;
    private @Nullable Consumer<Received> ending;

    GrpcArrival(InFlight.Share memory) {
        this.memory = memory;
    }

    @Override
    public Context filterContext(Context context) {
        return context.withValue(OF_THIS_CALL, this);
    }

    /// What is to be done when the message has to be given up.
    synchronized void orElse(Consumer<Received> action) {
        ending = action;
    }

    synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized Duration still() {
        return Duration.ofNanos(System.nanoTime() - latest);
    }

    @Override
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void giveUp() {
        end(new Received.TooSlow());
    }

    @Override
    public void inboundWireSize(long more) {
        if (!fits(more)) {
            end(Received.NotNow.MEMORY);
        }
    }

    private synchronized boolean fits(long more) {
        latest = System.nanoTime();
        bytes += more;
        return memory.growTo(bytes);
    }

    private void end(Received why) {
        var action = take();
        if (action != null) {
            action.accept(why);
        }
    }

    private synchronized @Nullable Consumer<Received> take() {
        var action = ending;
        ending = null;
        return action;
    }

    @Override
    public synchronized void streamClosed(Status status) {
        memory.close();
    }
}
