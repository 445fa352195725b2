package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The calls whose message is still on its way. One that stands still, or takes for ever, is ended.
final class GrpcWatch {
    private final Map<GrpcCall, GrpcArrival> arriving = new ConcurrentHashMap<>();
    private final Duration progressWithin;
    private final Duration bodyWithin;

    GrpcWatch(Duration progressWithin, Duration bodyWithin) {
        this.progressWithin = progressWithin;
        this.bodyWithin = bodyWithin;
    }

    void began(GrpcCall call, GrpcArrival arrival) {
        arriving.put(call, arrival);
    }

    void ended(GrpcCall call) {
        arriving.remove(call);
    }

    void endTheSlow() {
        arriving.forEach((call, arrival) -> {
            if (arrival.still().compareTo(progressWithin) > 0 || arrival.age().compareTo(bodyWithin) > 0) {
                arriving.remove(call);
                call.answer(OtlpAnswer.to(new Received.TooSlow(), Signal.TRACES));
            }
        });
    }
}
